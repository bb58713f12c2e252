step-divert = alihkan peran
step-merge = gabungkan pihak
step-split = pecah pihak
step-between = sisipkan badan koordinasi
step-connect-group = hubungkan kelompok
