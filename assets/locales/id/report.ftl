# Laporan: judul bagian, kalimat, dan tabelnya.

report-kind = Laporan Jejaring Kerja
report-table = Tabel
report-figure = Gambar

## Bagian

report-part-cover = Halaman sampul
report-part-contents = Daftar Isi
report-part-summary = Ringkasan
report-part-purpose = Tujuan dan Lingkup
report-part-stakeholders = Pemangku Kepentingan
report-part-map = Peta Jejaring
report-part-measures = Ukuran Jejaring
report-part-roles = Posisi dalam Jejaring
report-part-findings = Sorotan
report-part-what-if = Bila Satu Pihak Tidak Aktif
report-part-rearrangement = Penataan Ulang
report-part-components = Delapan Komponen Jejaring
report-part-follow-up = Tindak Lanjut
report-part-matrix = Matriks Pemangku Kepentingan
report-part-annex = Lampiran

## Sampul

report-unit = Unit kerja
report-author = Penyusun
report-date = Tanggal
report-variant = Skenario
report-compared-with = Dibandingkan dengan

## Tujuan dan lingkup

report-summary-findings = Yang paling menonjol pada “{ $variant }”
report-summary-effects = Dampak “{ $variant }”
report-summary-open = Yang masih terbuka pada “{ $variant }”
report-no-purpose = Tujuan jejaring ini belum dituliskan.
report-scope = Dalam laporan ini, skenario “{ $variant }” memuat { $stakeholders } pemangku kepentingan dan { $ties } hubungan.
report-view = Yang dihitung dan digambar hanya hubungan ini: { $view }. Pihak tanpa hubungan tersebut tidak ikut dihitung.
report-view-all = Semua hubungan dihitung, kecuali yang sudah berakhir.
report-not-sensitive = Sikap, kepercayaan, komitmen, pengaruh, dan kepentingan setiap pihak tidak dimuat dalam laporan ini.
report-sensitive = Laporan ini memuat penilaian yang sensitif, yaitu sikap, kepercayaan, komitmen, pengaruh, dan kepentingan setiap pihak. Bagikan hanya kepada yang berkepentingan.

## Pemangku kepentingan

report-stakeholders = Jejaring ini melibatkan { $n } pemangku kepentingan{ $uncounted ->
    [0] { "" }
   *[other] {", "}{ $uncounted } di antaranya tidak ikut dihitung
}. Menurut kategorinya: { $parts }.
report-stakeholders-both = Kedua skenario bersama-sama melibatkan { $n } pemangku kepentingan{ $uncounted ->
    [0] { "" }
   *[other] {", "}{ $uncounted } di antaranya tidak ikut dihitung
}. Menurut kategorinya: { $parts }.
report-stakeholders-none = Belum ada pemangku kepentingan dalam jejaring ini.
report-table-stakeholders = Pemangku kepentingan dan perannya
report-in-both = keduanya
report-rows-in-annex = Yang ditampilkan { $shown } dari { $all } baris; selengkapnya pada lampiran.
report-more-in-annex = Yang ditampilkan { $shown } dari { $all } pihak; selengkapnya pada lampiran.

## Peta

report-map = Setiap bentuk pada peta adalah satu pemangku kepentingan, dan setiap garis adalah satu hubungan. Arti ukuran, warna, dan jenis garis tertulis di bawah peta.
report-map-none = Peta belum dapat digambar karena belum ada pemangku kepentingan.
report-figure-map = Peta jejaring “{ $variant }”
report-figure-map-alternative = Peta jejaring “{ $variant }” dengan { $stakeholders } pemangku kepentingan dan { $ties } hubungan.

## Ukuran

report-measures = Dalam pelatihan jejaring kerja, letak setiap pihak dibaca dengan tiga ukuran.
report-convention-parallel = Hubungan rangkap dihitung satu, kecuali dalam banyaknya hubungan.
report-table-network = Ukuran jejaring secara keseluruhan
report-table-measures = Tiga ukuran setiap pihak, diurutkan dari keantaraan tertinggi

## Posisi

report-roles = Dari ketiga ukuran itu terbaca siapa memegang posisi apa.
report-roles-none = Tidak ada pihak dengan posisi yang menonjol.

## Sorotan

report-findings = Berikut hal-hal yang menonjol, dimulai dari yang terpenting, beserta bukti dan sarannya.
report-advice = Saran: { $advice }
report-findings-too-small = Jejaring dengan kurang dari tiga pihak belum dapat dinilai.

## Bila satu pihak tidak aktif

report-what-if = Simpul rawan adalah pihak yang bila tidak aktif membuat pihak lain terputus, misalnya karena pejabatnya berganti atau kegiatannya berhenti.
report-what-if-none = Tidak ada simpul rawan. Bila salah satu pihak tidak aktif, pihak-pihak lain tetap terhubung.
report-table-what-if = Yang terputus tanpa setiap simpul rawan, “{ $variant }”

## Penataan ulang

report-rearrangement = Bagian ini membandingkan “{ $before }” dengan “{ $after }”.
report-rearrangement-why = Maksud penataan ulang: { $purpose }
report-rearrangement-effects = Penataan ulang ini berdampak sebagai berikut.
report-figure-changes = Perubahan dari “{ $before }” ke “{ $after }”
report-table-ties-changed = Hubungan yang baru, berubah, dan hilang
report-table-members-changed = Pemangku kepentingan yang masuk, berubah, dan keluar
report-differs-in = Yang berubah: { $fields }

## Delapan komponen

report-components = Jejaring kerja terdiri atas delapan komponen: isi, kebutuhan, struktur, norma, modal sosial, SDM, technoware, dan komitmen spiritual.
report-components-of = Rincian berikut menurut skenario “{ $variant }”.
report-table-components = Uraian setiap komponen
report-table-component-numbers = Komponen dalam angka
report-table-component = Rincian { $component }
report-table-quality = Nilai rata-rata mutu hubungan yang sudah ada (skala 0–4)
report-table-quality-all = Nilai rata-rata mutu semua hubungan yang sudah ada, apa pun isinya (skala 0–4)
report-capital = { $existing } dari { $living } hubungan sudah ada ({ $share }); inilah modal sosialnya.{ $unassessed ->
    [0] { "" }
   *[other] { " " }Mutu { $unassessed } di antaranya belum dinilai.
}
report-table-tasks = Tugas dan pelaksananya
report-lack-teachable = { $competence } (dapat dipelajari dari { $teachers })

## Tindak lanjut

report-follow-up = Menurut skenario “{ $variant }”, hal-hal berikut masih terbuka. Penanggung jawab dan tenggat diisi bersama para pihak.
report-follow-up-none = Tidak ada hal yang masih terbuka menurut sorotan dan kedelapan komponen.
report-table-follow-up = Hal yang masih terbuka
report-open-norms = { $n } dari { $all } norma belum disepakati
report-open-norms-advice = Sepakati bersama pihak yang terikat, lalu tuangkan secara tertulis.
report-open-ties = { $n } hubungan masih harus dibangun
report-open-ties-advice = Tetapkan siapa yang memulai dan kapan: { $ties }.

## Matriks

report-matrix-of = Jejaring “{ $title }”, skenario “{ $variant }”
report-matrix-promoters = libatkan erat
report-matrix-latents = yakinkan
report-matrix-defenders = kuatkan dan beri kabar
report-matrix-apathetics = pantau secukupnya
report-matrix-power = Pengaruh dan kepentingan masing-masing dinilai dengan skala 0–4; nilai 3 dan 4 dihitung tinggi. Yang dipakai penilaian terakhir.
report-matrix-position = Setiap pihak ditempatkan menurut kategorinya dan posisinya dalam jejaring.
report-matrix-none-scored = Pengaruh dan kepentingan belum dinilai untuk satu pihak pun.
report-matrix-unscored = Belum dinilai: { $names }.
report-table-matrix-power = Pemangku kepentingan menurut pengaruh dan kepentingan
report-table-matrix-position = Pemangku kepentingan menurut kategori dan posisi
report-interest-low = Kepentingan rendah
report-interest-high = Kepentingan tinggi
report-power-low = Pengaruh rendah
report-power-high = Pengaruh tinggi

## Lampiran

report-annex-stakeholders = Daftar pemangku kepentingan
report-annex-ties = Daftar hubungan
report-annex-measures = Angka selengkapnya
report-annex-tables = Tabel selengkapnya
report-table-all-stakeholders = Semua pemangku kepentingan
report-table-assessments = Sikap, pengaruh, dan kepentingan (sensitif; skala 0–4)
report-table-ties = Semua hubungan, “{ $variant }”
report-table-all-network = Semua ukuran jejaring
report-table-other-network = Ukuran jejaring lainnya
report-table-positions = Posisi setiap pihak

## Kolom

report-column-stakeholder = Pihak
report-column-category = Kategori
report-column-role = Peran
report-column-in = Ada dalam
report-column-value = Nilai
report-column-without = Tanpa
report-column-cut-off = Yang terputus
report-column-number = Banyaknya
report-column-tie = Hubungan
report-column-content = Isi
report-column-verdict = Perubahan
report-column-details = Rincian
report-column-changed = Yang berubah
report-column-component = Komponen
report-column-text = Uraian
report-column-met-by = Dipenuhi oleh
report-column-towards = Berlaku terhadap
report-column-had = Dimiliki
report-column-needed = Dibutuhkan
report-column-lacking = Masih kurang
report-column-now = Dipakai oleh
report-column-planned = Direncanakan oleh
report-column-meaning = Artinya
report-column-technoware = Technoware
report-column-purpose = Kegunaan
report-column-factor = Unsur mutu
report-column-mean = Rata-rata
report-column-ties-scored = Hubungan dinilai
report-column-task = Tugas
report-column-done-by = Pelaksana
report-column-place = No.
report-column-open = Hal
report-column-advice = Saran
report-column-responsible = Penanggung jawab
report-column-deadline = Tenggat
report-column-central = Pusat
report-column-between = Jembatan
report-column-edge = Pinggiran
report-column-others = Lainnya
report-column-from = Dari
report-column-to = Ke
report-column-direction = Arah
report-column-formality = Sifat
report-column-state = Status

## Berkas

report-update-contents = Di Word, klik kanan pada daftar isi lalu pilih Perbarui Bidang (Update Field) agar nomor halamannya terisi.
report-page = Halaman { $page } dari { $pages }
report-not-drawn = Peta dalam laporan tidak dapat digambar. Laporan tidak ditulis.
report-unknown-variant = Skenario yang dipilih tidak ada lagi. Laporan tidak ditulis.
report-not-packed = Laporan tidak dapat disusun menjadi berkas. Cobalah format HTML.
report-cancelled = Penyusunan laporan dibatalkan. Tidak ada berkas yang ditulis.

## Dialog

command-report = Buat laporan…
reporting-progress = Menyusun laporan… { $share }
reporting-title = Laporan
dialog-report-title = Simpan laporan
reporting-confirm = Buat laporan…
error-report-title = Laporan tidak dapat dibuat
notice-reported = Laporan tersimpan: { $file }
file-kind-docx = Dokumen Word (*.docx)
file-kind-html = Halaman web (*.html)
report-file-name = laporan
reporting-variant = Skenario
reporting-compared-with = Dibandingkan dengan
reporting-not-compared = tidak dibandingkan
reporting-parts = Bagian
reporting-parts-usual = Lengkap
reporting-parts-short = Ringkas
reporting-parts-matrix = Matriks satu halaman
reporting-matrix-note = Tanpa penilaian sensitif, matriks disusun menurut kategori dan posisi dalam jejaring, bukan menurut pengaruh dan kepentingan.
reporting-paper = Kertas
reporting-letterhead = Kop surat
reporting-letterhead-hint = Kosongkan bila tidak perlu. Baris terakhir untuk alamat.
reporting-sensitive = Sertakan sikap, kepercayaan, komitmen, pengaruh, dan kepentingan setiap pihak (sensitif)
reporting-format = Format
reporting-docx = Word (DOCX)
reporting-pdf = Cetak (PDF)
reporting-html = Peramban (HTML)
reporting-no-part = Pilih setidaknya satu bagian.
