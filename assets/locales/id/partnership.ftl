record-partnership = kemitraan
damage-bad-partnership = namanya kosong, atau ada pihak yang ganda atau tidak dikenal

step-make-partnership = buat kemitraan
step-remove-partnership = hapus kemitraan
step-reach-step = pindahkan langkah kemitraan
step-assess-partnership = nilai kemitraan
step-next-cycle = mulai putaran berikutnya
step-schedule = susun jadwal kemitraan

stage-preparing = Persiapan
stage-exploring = Penjajakan
stage-agreeing = Kesepakatan
stage-carrying-out = Pelaksanaan
stage-evaluating = Evaluasi dan tindak lanjut

step-kind-mapping = Pemetaan
step-kind-information = Penggalian informasi
step-kind-analysis = Analisis informasi
step-kind-talks = Penjajakan kerja sama
step-kind-plan = Rencana kerja sama
step-kind-agreement = Kesepakatan
step-kind-signing = Penandatanganan
step-kind-carrying-out = Pelaksanaan
step-kind-evaluation = Monitoring dan evaluasi
step-kind-improvement = Perbaikan
step-kind-next-plan = Perencanaan selanjutnya
step-kind-needs = Kebutuhan
step-kind-technology = Iptek yang dibutuhkan
step-kind-consultation = Konsultasi
step-kind-group-management = Pengelolaan kelompok
step-kind-shared-perception = Penyamaan persepsi
step-kind-shared-perception-again = Penyamaan persepsi, tahap kedua
step-kind-forming = Pembentukan jejaring
step-kind-accompanying = Sosialisasi dan pendampingan
step-kind-control = Pengendalian dan evaluasi

step-state-not-begun = Belum dimulai
step-state-under-way = Sedang berjalan
step-state-done = Selesai
step-state-skipped = Dilewati

ground-two-parties = Dua pihak atau lebih
ground-vision = Visi bersama
ground-agreement = Kesepakatan
ground-trust-and-need = Saling percaya dan saling membutuhkan
ground-larger-aim = Komitmen pada tujuan yang lebih besar
ground-shared-mission = Visi dan misi yang sama
ground-trust = Kepercayaan
ground-mutual-benefit = Saling menguntungkan
ground-effectiveness = Efisien dan efektif
ground-communication = Komunikasi timbal balik
ground-commitment = Komitmen yang kuat

reached-yes = Tercapai
reached-partly = Sebagian tercapai
reached-no = Belum tercapai

decision-extend = Dilanjutkan
decision-change = Dilanjutkan dengan perubahan
decision-end = Diakhiri

## Perintah dan tampilan

command-partnerships = Kemitraan
command-make-partnership = Buat kemitraan dari yang terpilih
partnership-view = Kemitraan
partnership-view-explained = Kerja sama yang dibangun: langkahnya, para pihak, kesepakatan, dan evaluasinya.
partnership-board = Papan
partnership-board-explained = Satu kolom untuk tiap tahap; kartu dipindahkan dari kolom ke kolom.
partnership-timeline = Garis waktu
partnership-timeline-explained = Rencana dan pelaksanaan tiap langkah, masa berlaku kesepakatan, dan hari ini.
partnership-table = Daftar
partnership-table-explained = Semua kemitraan sebagai daftar yang dapat diurutkan.

partnership-new = Kemitraan baru
partnership-of = Kemitraan { $names }
partnership-of-many = Kemitraan { $names } dan { $n } lainnya
partnership-of-tie = Buat kemitraan dari hubungan ini
partnership-of-selected = Buat kemitraan dari pihak terpilih
partnership-empty-one = Buat kemitraan
partnership-open = Buka
partnership-open-named = Buka kemitraan { $name }
partnership-move-to = Pindah ke
partnership-remove = Hapus kemitraan ini
partnership-ended = Berakhir
partnership-back = Semua kemitraan
partnership-name = Nama kemitraan

partnership-welcome = Dari peta menjadi kerja sama
partnership-welcome-words = Hubungan yang baik layak dirawat sebagai kemitraan: langkah demi langkah, dari pemetaan sampai evaluasi, lengkap dengan kesepakatan dan tanggalnya.
partnership-welcome-hint = Pilih sebuah hubungan atau beberapa pihak di peta, lalu buat kemitraannya. Klik kanan pada hubungan juga bisa.
partnership-told =
    { $waiting ->
        [0] { $n } kemitraan.
       *[other] { $n } kemitraan; { $waiting } perlu perhatian.
    }
partnership-board-hint = Seret kartu ke kolom lain, atau tekan Shift+← dan Shift+→. Enter membuka kartunya.
partnership-card-spoken = { $name }. Langkah { $step }. Pihak: { $parties }

partnership-step-in-cycle = { $step } · putaran { $n }
partnership-all-over = Semua langkah selesai
partnership-all-over-words = Semua langkah putaran ini sudah selesai. Catat evaluasinya, lalu putuskan kelanjutannya.

partnership-due-expired =
    { $days ->
        [1] { $what } sudah berakhir kemarin
       *[other] { $what } sudah berakhir { $days } hari lalu
    }
partnership-due-ends =
    { $days ->
        [0] { $what } berakhir hari ini
       *[other] { $what } berakhir { $days } hari lagi
    }
partnership-due-step = { $what } terlambat { $days } hari
partnership-due-decision =
    { $days ->
        [0] Evaluasi hari ini belum diputuskan
       *[other] Evaluasi { $days } hari lalu belum diputuskan
    }
partnership-agreement-untitled = Kesepakatan

partnership-column-name = Kemitraan
partnership-column-step = Langkah
partnership-column-responsible = Penanggung jawab
partnership-column-planned = Rencana
partnership-column-until = Berlaku s.d.
partnership-column-alert = Perhatian

partnership-timeline-empty = Belum ada tanggal. Isi tanggal rencana pada langkah-langkah kemitraan, dan garis waktunya terisi di sini.
partnership-legend-planned = rencana
partnership-legend-done = pelaksanaan
partnership-legend-late = lewat dari rencana
partnership-legend-valid = masa berlaku kesepakatan
partnership-legend-today = hari ini
partnership-fold-all = Ringkas semua
partnership-unfold-all = Rinci semua
partnership-step-spoken = { $step }: { $state }; rencana { $from } sampai { $until }; mulai { $begun }, selesai { $finished }
partnership-agreement-spoken = { $title }: berlaku { $from } sampai { $until }

## Satu kemitraan

partnership-page-steps = Langkah
partnership-page-steps-explained = Langkah-langkah kemitraan dengan tanggal dan penanggung jawabnya
partnership-page-parties = Para pihak
partnership-page-parties-explained = Tujuan, peran dan tanggung jawab tiap pihak, dan hubungannya di peta
partnership-page-grounds = Syarat dan prinsip
partnership-page-grounds-explained = Lima syarat dan enam prinsip kemitraan, dinilai oleh tiap pihak
partnership-page-agreements = Kesepakatan
partnership-page-agreements-explained = Nota kesepahaman dan perjanjian dengan masa berlakunya
partnership-page-evaluations = Evaluasi
partnership-page-evaluations-explained = Monitoring dan evaluasi, keputusan, dan putaran berikutnya
partnership-cycle = Putaran
partnership-cycle-earlier = Putaran { $n } (selesai)
partnership-cycle-present = Putaran { $n } (sekarang)

partnership-begin = Mulai: { $step }
partnership-go-on = Selesai, lanjut ke: { $step }
partnership-finish = Selesaikan: { $step }
partnership-late = terlambat
partnership-step-add = Tambah langkah
partnership-step-new = Langkah baru
partnership-step-name = Nama langkah
partnership-step-state = Status
partnership-step-stage = Kolom di papan
partnership-step-stage-before = Sama dengan langkah sebelumnya
partnership-step-remove = Hapus langkah ini
partnership-date-hint = 17-08-2026
partnership-planned-from = Rencana mulai
partnership-planned-until = Rencana selesai
partnership-begun = Mulai
partnership-finished = Selesai
partnership-responsible = Penanggung jawab (PIC)
partnership-documents = Dokumen
partnership-document-add = Tambah dokumen
partnership-document-remove = Hapus dokumen
partnership-document-title = Nama dokumen
partnership-document-place = Letak berkas, alamat, atau nomor arsip

partnership-template = Pola langkah
partnership-template-words = Yang sudah diisi tetap tersimpan.
partnership-template-eleven = Sebelas langkah kemitraan
partnership-template-two-phases = Program dua tahap (2008)
partnership-template-keep = Simpan langkah ini sebagai pola
partnership-template-keep-words = Pola tersimpan di proyek ini, tanpa tanggal dan catatan.
partnership-template-remove = Hapus pola
partnership-template-name = Nama pola
partnership-template-rename = Ganti nama pola
partnership-schedule = Susun jadwal
partnership-schedule-words = Langkah yang belum bertanggal dibagi rata. Yang sudah diisi tidak berubah.
partnership-schedule-fill = Isi jadwal
partnership-months = { $n } bulan

partnership-purpose = Tujuan kemitraan
partnership-purpose-hint = Misalnya: petani menjual gabah dengan harga yang layak
partnership-parties = Para pihak
partnership-needs-two = Kemitraan memerlukan dua pihak atau lebih.
partnership-from-map = Isi peran dan tanggung jawab dari peta
partnership-party-add = Tambah pihak
partnership-party-remove = Keluarkan pihak
partnership-role = Peran
partnership-role-hint = Misalnya: membeli gabah
partnership-responsibilities = Tanggung jawab
partnership-responsibilities-hint = Apa yang dikerjakan; satu per baris
partnership-ties = Hubungan di peta ({ $n })
partnership-ties-words = Hubungan antarpihak otomatis ikut. Hubungan lain dapat ditambahkan: pilih dulu di peta.
partnership-tie-add = Tambahkan hubungan terpilih ({ $n })
partnership-tie-remove = Keluarkan hubungan

partnership-grounds-words = Nilai 0 (belum ada) sampai 4 (sangat baik) dari sudut pandang tiap pihak. Nilai dicatat dengan tanggal hari ini; tekan sekali lagi untuk membatalkannya. Nilai lama, yang warnanya lebih muda, tetap tersimpan.
partnership-conditions = Lima syarat
partnership-principles = Enam prinsip
partnership-sensitive = Sensitif: tidak ikut dalam laporan, kecuali dipilih
partnership-history = Riwayat penilaian
partnership-mean = rata-rata { $mean } ({ $n })
partnership-why = Alasan atau catatan

partnership-agreement-add = Tambah kesepakatan
partnership-agreement-remove = Hapus kesepakatan
partnership-agreement-empty = Belum ada. Catat nota kesepahaman (MoU) atau perjanjian kerja sama (PKS) di sini, dan masa berlakunya diingatkan.
partnership-agreement-title = Judul kesepakatan
partnership-number = Nomor
partnership-signed = Ditandatangani
partnership-notice = Ingatkan (hari)
partnership-notice-hint = 30
partnership-valid-from = Berlaku sejak
partnership-valid-until = Berlaku sampai
partnership-term = Jangka waktu
partnership-years = { $n } tahun
partnership-renewal = Ketentuan perpanjangan
partnership-renewal-hint = Misalnya: diperpanjang dengan persetujuan tertulis
partnership-link = Letak naskah
partnership-not-signed = Belum ditandatangani
partnership-coming = Sudah ditandatangani, berlaku mulai { $from }
partnership-valid-open = Berlaku, tanpa batas waktu
partnership-valid = Berlaku sampai { $until }, { $days } hari lagi
partnership-ending = Segera berakhir: { $until }, { $days } hari lagi
partnership-expired = Sudah berakhir { $until }, { $days } hari lalu
panel-days-unreadable = Jumlah hari tidak terbaca. Tulis angka bulat, misalnya 30.

partnership-evaluation-add = Tambah evaluasi
partnership-evaluation-remove = Hapus evaluasi
partnership-evaluation-empty = Belum ada. Catat apa yang berjalan, apa yang belum, dan apa keputusan para pihak.
partnership-evaluation-date = Tanggal evaluasi
partnership-runs = Yang berjalan
partnership-stuck = Yang belum berjalan
partnership-reached = Tujuan
partnership-indicators = Indikator
partnership-indicator = Indikator
partnership-target = Target
partnership-actual = Capaian
partnership-deviation = Selisih
partnership-obstacle = Hambatan
partnership-cause = Penyebab
partnership-remedy = Perbaikan
partnership-indicator-add = Tambah indikator
partnership-indicator-remove = Hapus indikator
partnership-decision = Keputusan para pihak
partnership-decided = Diputuskan
partnership-reason = Alasan, dan apa yang berubah
partnership-reason-hint = Misalnya: volume ditambah
partnership-next-cycle = Mulai putaran { $n }
partnership-next-cycle-words = Langkahnya dimulai dari awal; putaran ini tersimpan lengkap dengan tanggal dan evaluasinya.
partnership-ended-words = Para pihak memutuskan mengakhiri kemitraan ini.
partnership-undecided-words = Setelah para pihak memutuskan untuk melanjutkan, putaran berikutnya dapat dimulai di sini.

## Dalam laporan dan pada peta

report-part-partnerships = Rencana Kemitraan
report-partnerships = { $n } kemitraan dibangun atau direncanakan dalam jejaring ini.
report-partnership-stand = { $n ->
    [1] Langkah sekarang: { $step }.
   *[other] Langkah sekarang: { $step } (putaran ke-{ $n }).
}
report-parties = Para pihak: { $names }.
report-since = sejak { $date }
report-table-partnerships = Kemitraan dan langkahnya sekarang
report-table-parties = Peran dan tanggung jawab para pihak dalam “{ $name }”
report-table-steps = Langkah-langkah “{ $name }”
report-table-agreements = Kesepakatan dalam “{ $name }”
report-table-indicators = Indikator “{ $name }”
report-column-party = Pihak
report-column-step = Langkah
report-column-plan = Rencana
report-column-carried-out = Pelaksanaan
report-column-valid = Masa berlaku
report-column-why = Hambatan dan penyebab
report-grounds = Nilai terakhir menurut tiap pihak (0 sampai 4), dengan tanggalnya:
report-evaluation = Evaluasi { $date }:
report-evaluation-in-cycle = Evaluasi { $date } (putaran ke-{ $n }):
scene-partnership-steps = Angka pada garis: langkah kemitraan
scene-partnership-steps-over = Angka pada garis: langkah kemitraan (✓ selesai)
