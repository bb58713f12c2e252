exercise-business = Latihan 1: satu bidang usaha
exercise-own-network = Latihan 2: jejaring sendiri

business-farming = Pertanian
business-livestock = Peternakan
business-fishery = Perikanan
business-home-industry = Industri rumah tangga
business-crafts = Kerajinan
business-other = Bidang lain

step-begin-exercise = mulai latihan
step-end-exercise = akhiri latihan
step-give-answer = tetapkan jawaban
step-lock-answer = kunci jawaban program
step-release-answer = buka kunci jawaban

edit-error-answer-needed = Tunjuk dulu hambatannya, atau pilih bahwa hambatan itu tidak ada.
edit-error-answer-locked = Jawaban program masih dikunci. Buka dulu dengan kata kunci dari widyaiswara.
edit-error-wrong-word = Kata kuncinya belum cocok. Periksa ejaannya, lalu coba lagi.

damage-bad-exercise = jawaban latihan tidak bernama atau tidak bertanggal, atau kuncinya rusak
