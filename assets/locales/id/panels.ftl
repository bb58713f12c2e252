# Panel samping: isian, daftar, dan tabel pemangku kepentingan.

## Umum

panel-not-filled = Belum diisi
panel-differs = berbeda-beda
panel-none = tidak ada
panel-cancel = Batal
panel-all-variants = di semua skenario
panel-this-variant = di skenario ini
panel-name-needed = Nama perlu diisi.
panel-date-unreadable = Tanggal tidak terbaca. Tulis seperti 17 Agustus 2026 atau 17-8-2026.
panel-strength-unreadable = Isi angka lebih dari 0, misalnya 1 atau 2,5.
panel-sensitive = Sikap, pengaruh, dan kepentingan tidak ikut diekspor.
panel-sensitive-commitment = Komitmen tidak ikut diekspor.
panel-date = Tanggal
panel-date-hint = Tanggal, misalnya 17-08-2026
panel-by = Dinilai oleh
panel-why = Alasan nilai
panel-score = Nilai
panel-note = Catatan
panel-notes = Catatan
panel-assessments = Penilaian
panel-assessment-add = Tambah penilaian
panel-assessment-remove = Hapus penilaian

## Kepala panel pemangku kepentingan

panel-rank = ke-{ $rank } dari { $of }
panel-rank-alone = ke-{ $rank }
panel-rank-in-words = tertinggi ke-{ $rank } dari { $of }
panel-depends-on = pada { $name }
panel-tie-bridge = Hubungan satu-satunya (bridge): bila putus, jejaring terbagi.
panel-not-in-view = Tidak ikut dihitung dalam tampilan ini.
panel-cut-point = Simpul rawan: tanpa simpul ini jejaring terputus.
panel-tab-profile = Profil
panel-tab-norms = Norma
panel-tab-human-capital = SDM
panel-tab-technoware = Technoware
panel-tab-commitment = Komitmen
panel-tab-ties = Hubungan

## Profil

panel-section-identity = Identitas
panel-section-part = Dalam jejaring ini
panel-section-work = Tugas dan arah
panel-section-contact = Narahubung
panel-section-standing = Kedudukan dan sikap
panel-section-notes = Catatan
panel-name = Nama lengkap
panel-usual-names = Nama yang lazim
panel-label = Nama pendek
panel-label-hint = Untuk peta, misalnya Poktan
panel-kind = Jenis
panel-category = Kategori
panel-category-add = Tambah kategori…
panel-category-make = Tambah kategori
panel-category-name = Nama kategori baru
panel-colour = Warna
panel-colour-number = Warna { $number }
panel-shape = Bentuk
panel-role = Peran
panel-role-hint = Apa yang dikerjakannya, misalnya menyalurkan kredit kepada petani
panel-needs = Kebutuhan
panel-need = Kebutuhan
panel-need-add = Tambah kebutuhan
panel-need-remove = Hapus kebutuhan
panel-need-empty = Apa yang dibutuhkannya dari jejaring, misalnya harga gabah yang stabil.
panel-locked = Kunci letaknya di peta
panel-duties = Tugas dan fungsi (tupoksi)
panel-duties-hint = Misalnya membina koperasi di kabupaten
panel-aims = Tujuan organisasi
panel-field-of-work = Bidang garapan
panel-field-of-work-hint = Misalnya pembiayaan usaha tani
panel-vision-mission = Visi dan misi
panel-programmes = Program yang dapat dikerjasamakan
panel-programmes-hint = Misalnya sekolah lapang petani
panel-contact-person = Nama narahubung
panel-contact-position = Jabatan
panel-contact-phone = Telepon
panel-contact-email = Surel
panel-contact-address = Alamat
panel-area = Wilayah
panel-relative-position = Kedudukan terhadap pemilik jejaring
panel-stance = Sikap
panel-power-interest = Pengaruh dan kepentingan
panel-power-interest-add = Tambah penilaian pengaruh dan kepentingan
panel-power-interest-remove = Hapus penilaian pengaruh dan kepentingan
panel-power-interest-empty = Seberapa besar pengaruh dan kepentingannya, misalnya pengaruh 4, kepentingan 2.
panel-power = Pengaruh (power)
panel-interest = Kepentingan (interest)

## Norma

panel-norms = Norma yang mengikat
panel-norm = Norma
panel-norm-hint = Misalnya harga gabah ditetapkan bersama
panel-norm-add = Tambah norma
panel-norm-remove = Hapus norma
panel-norm-empty = Aturan, peran, atau kewajiban yang disepakati, misalnya KKT membeli gabah anggotanya lebih dulu.
panel-norm-kind = Jenis norma
panel-norm-agreement = Kesepakatan

## SDM

panel-competences-had = Kompetensi yang dimiliki
panel-competences-needed = Kompetensi yang dibutuhkan
panel-competences-lacking = Yang masih kurang
panel-competences-lacking-none = Semua yang dibutuhkan sudah dimiliki.
panel-competence = Nama kompetensi
panel-competence-kind = Jenis kompetensi
panel-competence-remove = Hapus kompetensi
panel-competence-had-add = Tambah kompetensi yang dimiliki
panel-competence-had-empty = Apa yang sudah dikuasainya, misalnya budi daya padi unggul.
panel-competence-needed-add = Tambah kompetensi yang dibutuhkan
panel-competence-needed-empty = Apa yang dituntut perannya di skenario ini, misalnya manajemen koperasi.

## Technoware

panel-technoware-now = Technoware (TI) yang dipakai
panel-technoware-planned = Technoware (TI) yang direncanakan
panel-technoware = Nama technoware
panel-technoware-purpose = Kegunaan
panel-technoware-purpose-hint = Data atau informasi yang dilayani, misalnya harga gabah harian
panel-technoware-remove = Hapus technoware
panel-technoware-now-add = Tambah technoware yang dipakai
panel-technoware-now-empty = Teknologi informasi yang dipakai sekarang, misalnya jaringan lokal (LAN).
panel-technoware-planned-add = Tambah technoware yang direncanakan
panel-technoware-planned-empty = Teknologi informasi yang direncanakan, misalnya e-commerce.

## Komitmen

panel-commitment = Komitmen spiritual
panel-commitment-statement = Pernyataan komitmen
panel-commitment-statement-hint = Kemauan menepati norma, misalnya siap menjual gabah lewat KKT
panel-commitment-evidence = Bukti komitmen
panel-commitment-evidence-hint = Misalnya menandatangani kesepakatan dan hadir di setiap rapat

## Hubungan

panel-tie = Hubungan
panel-ties-empty = Belum ada hubungan. Seret dari tepi simpul ke pemangku kepentingan lain, misalnya dari Poktan ke KUD.
panel-tie-fold = Lipat hubungan dengan { $name }
panel-tie-unfold = Buka hubungan dengan { $name }
panel-tie-select = Pilih hubungan dengan { $name }
panel-direction = Arah
panel-reverse = Balikkan arah
panel-contents = Isi hubungan
panel-content-add = Tambah isi hubungan…
panel-content-make = Tambah isi
panel-content-name = Nama isi hubungan baru
panel-content-hint = Misalnya gabah
panel-formality = Sifat hubungan
panel-state = Status
panel-basis = Landasan
panel-strength = Kekuatan hubungan
panel-strength-hint = 1 bila tidak diketahui
panel-evidence = Bukti
panel-quality = Mutu hubungan
panel-quality-add = Tambah penilaian mutu
panel-quality-remove = Hapus penilaian mutu
panel-quality-empty = Lima hal yang dinilai 0–4, misalnya saling percaya 3.
panel-quality-cooling = { $dated ->
    [yes] Mutunya turun { $points } poin sejak { $since }.
   *[no] Mutunya turun { $points } poin.
}
panel-quality-warming = { $dated ->
    [yes] Mutunya naik { $points } poin sejak { $since }.
   *[no] Mutunya naik { $points } poin.
}
panel-quality-steady = { $dated ->
    [yes] Mutunya tetap sejak { $since }.
   *[no] Mutunya tetap.
}

## Beberapa yang dipilih

panel-several-stakeholders = { $count } pemangku kepentingan dipilih
panel-several-ties = { $count } hubungan dipilih
panel-several-hint = Yang diubah di sini berlaku untuk semua yang dipilih.

## Jejaring

panel-network = Jejaring kerja
panel-section-measures = Jejaring dalam angka
panel-section-network = Identitas jejaring
panel-section-variant = Skenario
panel-section-components = Delapan komponen
panel-network-title = Judul
panel-network-title-hint = Misalnya Jejaring padi di Karawang
panel-network-purpose = Tujuan
panel-network-purpose-hint = Misalnya menguatkan posisi tawar petani
panel-network-unit = Unit atau organisasi
panel-network-ownership = Milik
panel-variant-name = Nama skenario
panel-variant-purpose = Tujuan skenario
panel-variant-purpose-hint = Misalnya mengurangi ketergantungan pada tengkulak
panel-variant-author = Penyusun
panel-variant-date = Tanggal skenario
panel-variant-status = Status
panel-follow-direction = Ikuti arah
panel-follow-direction-explained = Mati: setiap hubungan dihitung dua arah. Hidup: hubungan satu arah dihitung satu arah, yang timbal balik dua arah; kedekatan dihitung menurut arah masuk.
panel-use-strength = Perhitungkan kekuatan hubungan
panel-use-strength-explained = Hidup: makin kuat hubungan makin pendek jaraknya (jarak = 1/kekuatan).
panel-reachable = { $share } pasangan terjangkau
panel-convention-plain = Dihitung dua arah, tanpa kekuatan. Hubungan yang berakhir tidak dihitung.
panel-convention-directed = Dihitung menurut arah, tanpa kekuatan. Hubungan yang berakhir tidak dihitung.
panel-convention-weighted = Dihitung dua arah, dengan kekuatan. Hubungan yang berakhir tidak dihitung.
panel-convention-directed-weighted = Dihitung menurut arah, dengan kekuatan. Hubungan yang berakhir tidak dihitung.

panel-component-content-explained = Apa yang dikerjakan bersama dan untuk apa.
panel-component-content-example = Misalnya pengadaan sarana dan pemasaran gabah
panel-component-needs-explained = Apa yang dibutuhkan para pemangku kepentingan.
panel-component-needs-example = Misalnya petani memerlukan harga yang layak
panel-component-structure-explained = Siapa berhubungan dengan siapa, seperti tergambar di peta.
panel-component-structure-example = Misalnya semua jalur ke pembeli lewat tengkulak
panel-component-norms-explained = Aturan, peran, dan kewajiban yang disepakati.
panel-component-norms-example = Misalnya peran masing-masing ditulis dalam kesepakatan
panel-component-social-capital-explained = Hubungan yang sudah ada; lebih mudah membangun di atasnya.
panel-component-social-capital-example = Misalnya petani dan penyuluh sudah lama saling percaya
panel-component-human-capital-explained = Kompetensi yang dimiliki, dibutuhkan, dan masih kurang.
panel-component-human-capital-example = Misalnya pengurus koperasi perlu belajar pembukuan
panel-component-technoware-explained = Teknologi informasi penghubung, baik yang dipakai maupun yang direncanakan.
panel-component-technoware-example = Misalnya LAN, kelak e-commerce
panel-component-commitment-explained = Kemauan semua pihak menepati norma.
panel-component-commitment-example = Misalnya semua pihak hadir dan menandatangani kesepakatan

## Daftar

panel-stakeholders = Pemangku kepentingan
panel-counting = Angka-angkanya sedang dihitung…
panel-list-count = { $shown } dari { $all }
panel-list-empty = Belum ada pemangku kepentingan. Klik ganda di peta untuk menambahkan.
panel-list-sort = Urutkan menurut
panel-list-uncounted = Tidak ikut dihitung
panel-list-absent = Tidak ada di skenario ini
panel-list-add = Tambah { $name } ke skenario ini
panel-filter-content = Isi: { $value }
panel-filter-formality = Sifat: { $value }
panel-filter-state = Status: { $value }
panel-filter-remove = Hapus saringan { $filter }
panel-filter-by-content = Isi hubungan
panel-filter-by-formality = Sifat hubungan
panel-filter-by-state = Status

## Tabel

panel-table-empty = Belum ada pemangku kepentingan dalam tampilan ini.
panel-table-nobody = Tidak ada nama yang cocok. Coba kata lain.
panel-table-search = Cari nama…
panel-table-clear = Kosongkan pencarian
panel-table-sort = Urutkan menurut { $column }

## Panel analisis

panel-view-measures = Ukuran
panel-view-measures-explained = Semua ukuran jejaring: sebagai tabel, gambar, dan angka seluruh jejaring.
panel-view-table = Tabel
panel-view-table-explained = Semua pemangku kepentingan dengan ukurannya, dapat diurutkan.
panel-view-distribution = Sebaran
panel-view-distribution-explained = Berapa banyak yang bernilai rendah dan berapa yang tinggi.
panel-view-scatter = Dua ukuran
panel-view-scatter-explained = Dua ukuran sekaligus: siapa tinggi di yang satu, rendah di yang lain.
panel-view-dependence = Ketergantungan
panel-view-dependence-explained = Siapa bergantung pada siapa, dan seberapa besar.
panel-view-network = Jejaring
panel-view-network-explained = Angka seluruh jejaring dengan artinya.
panel-table-columns = Pilih kolom
panel-table-columns-usual = Kembalikan kolom awal
panel-table-copy = Salin tabel
panel-names-and-more = { $names }, dan { $n } lagi

panel-plot-measure = Ukuran untuk sebaran
panel-plot-horizontal = Ukuran mendatar
panel-plot-vertical = Ukuran tegak
panel-plot-count = Banyaknya
panel-plot-empty = Belum ada nilai untuk digambar.
panel-plot-undefined = { $n } tidak punya nilai.
panel-plot-bar = { $n } pemangku kepentingan: { $from } sampai { $to }
panel-plot-bar-value = { $n } pemangku kepentingan: { $value }

panel-dependence-explained = Baris bergantung pada kolom: berapa persen jalur terpendeknya ke pihak lain yang melewati pihak di kolom itu. Yang paling menjadi tumpuan berada di depan.
panel-dependence-sentence = { $who } bergantung { $share } pada { $on }: sebanyak itu jalur terpendeknya ke pihak lain yang melewati { $on }.
panel-dependence-undefined = Ketergantungan { $who } pada { $on } tidak dapat dihitung: tidak ada pihak lain yang dapat dicapai { $who }.
panel-dependence-working = Ketergantungan sedang dihitung…
panel-dependence-empty = Ketergantungan terlihat bila ada paling sedikit tiga pemangku kepentingan.
panel-dependence-some = { $shown } dari { $all }
panel-dependence-some-explained = Yang digambar: pihak terpilih, lalu pihak yang paling sering dilewati jalur terpendek. Pilih pihak di peta untuk melihatnya di sini.

panel-all-ties-count = Semua hubungan ikut.
panel-only-ties-count = Hanya hubungan: { $filter }.

## Hal yang perlu diingat pada sebuah angka

network-group-key-players = Pemain kunci
network-key-players-size = Banyaknya pemain kunci
network-key-players-seek = Cari pemain kunci
network-key-players-working = Sedang dicari…
network-key-players-none = tidak ada
network-key-players-value = { $share }
network-key-players-value-found = { $share } (yang terbaik yang ditemukan)
caution-closeness-parts = Kedekatan kurang bermakna selama jejaring terbagi dalam { $parts } bagian.
caution-eccentricity-parts = Jarak terjauh hanya berlaku di dalam bagiannya sendiri: jejaring terbagi dalam { $parts } bagian.
caution-eigenvector-parts = Hanya dapat dibandingkan di dalam satu bagian: jejaring terbagi dalam { $parts } bagian.
caution-no-direction = Nyalakan “Ikuti arah” untuk melihat angka ini.
caution-strengths-alike = Semua hubungan sama kuat, jadi angka ini hanya mengulang banyaknya hubungan.
caution-estimate = Perkiraan: dengan tingkat kepercayaan 95 %, keantaraan (0–1) satu pihak meleset paling banyak { $width }.
caution-stable-ranks = { $n } peringkat teratas sudah tepat.
caution-outdated = Angka sebelum perubahan terakhir; yang baru sedang dihitung.

## Kalimat pada angka jejaring

network-isolated = { $n } belum terhubung dengan siapa pun.
network-density = Dari semua pasangan yang mungkin, { $share } benar-benar berhubungan. Jejaring besar hampir selalu kurang padat; bandingkan hanya yang seukuran.
network-components-several = Selama terputus, kedekatan dan jarak kurang bermakna.
network-reachable = Hanya { $share } pasangan dapat saling mencapai; yang lain tidak ikut dihitung.
network-cut-points = Tanpa salah satunya jejaring terputus: { $names }.
network-bridges = Bila putus, jejaring terbagi: { $names }.
network-core = Intinya: { $names }.
network-no-direction = Hanya ada artinya bila “Ikuti arah” menyala.
network-no-formal = Belum ada hubungan formal.
network-group-distance = Jarak
network-group-cohesion = Kerapatan dan ketahanan
network-group-centralization = Pemusatan
network-group-groups = Kelompok
network-group-hierarchy = Jenjang hubungan formal
