# Catatan kontak
step-log-contact = catat kontak
step-remove-contact = hapus catatan kontak
step-postpone = tunda tindak lanjut
damage-contact = catatan kontak dengan pemangku kepentingan { $id } tidak dapat dibaca
channel-meeting = rapat
channel-visit = kunjungan
channel-phone = telepon
channel-message = pesan
channel-email = surel
channel-event = acara
channel-other = lain-lain
private-log-unreadable-title = Catatan kontak pribadi tidak terbaca
private-log-unreadable = Catatan kontak pribadi untuk jejaring ini tidak terbaca: { $file }. Jejaringnya tetap terbuka tanpa catatan itu. Berkas catatannya dibiarkan apa adanya; bila nanti Anda menyimpan, isinya tetap disimpan dengan nama lain di folder yang sama.
contact-title = Catat kontak: { $name }
contact-edit-title = Ubah catatan kontak: { $name }
contact-date = Tanggal
contact-time = Pukul
contact-time-hint = boleh kosong
contact-learnt = Apa yang didapat
contact-learnt-hint = Satu kalimat cukup
contact-given = Apa yang diberikan
contact-given-hint = misalnya: contoh proposal, nomor yang bisa dihubungi
contact-agreed = Apa yang disepakati
contact-optional = boleh kosong
contact-next = Selanjutnya
contact-next-hint = misalnya: kirim data panen
contact-due = Paling lambat
contact-due-hint = tanggal
contact-in-1 = besok
contact-in-3 = 3 hari
contact-in-7 = 1 minggu
contact-in-14 = 2 minggu
contact-keeps = Sudah dipenuhi: { $what }
contact-save = Simpan catatan
contact-bad-date = Tanggal kontak tidak terbaca. Tulis misalnya kemarin, 26/11, atau 26 November 2026.
contact-bad-due = Tanggal paling lambat tidak terbaca. Tulis misalnya besok, 26/11, atau 26 November 2026.
contact-logged = Kontak dicatat. Hubungi lagi paling lambat { $date }.
contact-logged-plain = Kontak dicatat.
contact-bad-time = Jamnya tidak terbaca. Tulis misalnya 14.30.
contact-hint-first = Kontak pertama: sapa lagi dalam 72 jam, selagi pertemuannya masih segar.
contact-hint-next = Ini kontak ke-{ $count }. Orang biasanya baru merasa membutuhkan kita setelah sekitar { $needed } kontak: dengarkan dulu, dan beri sesuatu yang berguna.
contact-hint-no-date = Isi “paling lambat” agar yang dijanjikan ini diingatkan.
contact-hint-known = Sudah saling mengenal. Pesan singkat pun menjaga hubungan tetap hidup.
contact-log = Catat kontak
contact-section = Catatan kontak
contact-section-count = Catatan kontak ({ $count })
contact-none-yet = Belum ada kontak yang dicatat.
contact-so-far = { $count } dari { $needed } kontak
contact-so-far-enough = { $count } kontak
contact-show-all = Tampilkan semua ({ $count })
contact-in-project = Disimpan di berkas jejaring ini
contact-in-private = Disimpan di berkas pribadi Anda
contact-place-explained = Pilih tempat menyimpan catatan kontak
contact-rhythm = Pengingat
contact-rhythm-explained = Seperti biasa: 72 jam setelah pertemuan pertama, lalu tiap { $days } hari sampai { $needed } kontak. Jarak { $days } hari adalah usulan program; pilih jarak lain bila perlu.
contact-rhythm-usual = seperti biasa
contact-rhythm-days = tiap { $days } hari
contact-rhythm-off = tidak diingatkan
contact-remove = Hapus catatan { $date }
contact-edit = Ubah catatan { $date }
contact-said-given = Diberikan: { $text }
contact-said-agreed = Disepakati: { $text }
contact-said-next = Selanjutnya: { $text }
contact-said-kept = Sudah dipenuhi: { $text }
command-log-contact = Catat kontak…
command-follow-ups = Tindak lanjut
command-log-place = Tempat menyimpan catatan kontak…
palette-hint-contact = Kontak dengan siapa?
log-place-private-title = Simpan catatan kontak di berkas pribadi?
log-place-private-text = Catatan kontak dan pengingatnya dikeluarkan dari berkas jejaring, lalu disimpan di berkas milik Anda sendiri di komputer ini. Siapa pun yang menerima berkas jejaring tidak akan melihatnya. Di komputer lain catatan itu tidak ikut.
log-place-private = Pindahkan ke berkas pribadi
log-place-project-title = Simpan catatan kontak di berkas jejaring?
log-place-project-text = Catatan kontak dan pengingatnya dipindahkan dari berkas pribadi ke berkas jejaring. Siapa pun yang menerima berkas jejaring dapat membacanya.
log-place-project = Pindahkan ke berkas jejaring
log-place-note = Pemindahan terjadi saat jejaring disimpan dan dapat diurungkan. Cadangan dari penyimpanan sebelumnya masih seperti semula sampai Anda menyimpan sekali lagi.
follow-up-view = Tindak lanjut
follow-up-view-explained = Siapa yang perlu dihubungi, kapan, dan mengapa
follow-up-count = { $count ->
    [0] Tidak ada yang jatuh tempo hari ini
   *[other] { $count } jatuh tempo sampai hari ini
}
follow-up-later = tampilkan { $count } yang lebih dari dua minggu lagi
follow-up-empty = Belum ada yang perlu ditindaklanjuti. Catat kontak dengan seseorang; sesudah itu daftar ini mengingatkan Anda.
follow-up-done = Sudah
follow-up-done-spoken = Sudah dihubungi: { $name }. Catat kontaknya
follow-up-open = Buka
follow-up-open-spoken = Buka kemitraan: { $name }
follow-up-postpone = Tunda
follow-up-postpone-spoken = Tunda: { $name }
follow-up-overdue-short = lewat { $days } hari
start-due = Tindak lanjut hari ini ({ $count })
start-due-none = Tidak ada tindak lanjut hari ini.
start-due-all = Tampilkan semua ({ $count })
start-ending = Kesepakatan yang segera berakhir ({ $count })
start-ending-all = Tampilkan semua kesepakatan ({ $count })
start-due-fewer = Tampilkan yang paling mendesak saja
start-ending-fewer = Tampilkan yang paling dekat saja
follow-up-calendar = Simpan ke kalender…
calendar-summary = Hubungi { $name }
cards-file-name = kontak
file-kind-calendar = Kalender (.ics)
file-kind-cards = Kartu kontak (.vcf)
command-export-calendar = Simpan tindak lanjut ke kalender (.ics)…
command-export-cards = Ekspor kontak (.vcf)…
command-import-cards = Impor kontak (.vcf)…
command-new-personal = Jejaring pribadi baru…
start-personal = Jejaring pribadi baru…
personal-text = Anda berdiri di tengah, dan setiap orang yang ditambahkan langsung terhubung dengan Anda.
personal-name = Nama Anda
personal-begin = Mulai
personal-me = Saya
panel-is-me = Anda sendiri
personal-title = Jejaring { $name }
report-table-contacts = Yang jatuh tempo
report-column-contact = Pihak atau kemitraan
report-column-contact-why = Mengapa
cli-agenda-empty = Tidak ada yang perlu ditindaklanjuti.
cli-agenda-written = Kalender ditulis ke { $file }
cli-help-agenda =
    Siapa yang perlu dihubungi, kapan, dan mengapa

    Pemakaian:
      jejaring agenda FILE {"["}--on TANGGAL] {"["}--ics OUT] {"["}--pseudonyms] {"["}--lang id|en]

    Opsi:
      --on TANGGAL      anggap hari itu sebagai hari ini, misalnya 2026-11-26
      --ics OUT         tulis sebagai kalender
      --pseudonyms      kode sebagai pengganti nama
      --lang id|en      bahasa daftar dan pesan
      -h, --help        penjelasan ini

    Catatan kontak yang disimpan di berkas pribadi ikut dibaca di komputer ini.
