# Usulan hubungan baru dan posisi tawar.

step-proposal = terapkan usulan
