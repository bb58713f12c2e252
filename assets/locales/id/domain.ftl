# Kata-kata bidang jejaring kerja: kosakata tetap, posisi dalam jejaring, ukuran, dan nama langkah.

## Jenis pemangku kepentingan

kind-person = Perorangan
kind-unit = Unit
kind-organisation = Organisasi/lembaga
kind-group = Kelompok orang
kind-information-system = Sistem informasi

## Kategori

category-government = Lembaga pemerintah
category-finance = Perbankan, keuangan, dan koperasi
category-civil-society = Organisasi kemasyarakatan
category-certification = Lembaga sertifikasi (BKSP/LSP)
category-test-centre = LSK dan tempat uji kompetensi
category-business = Dunia usaha dan industri (DUDI)
category-education = Lembaga pendidikan
category-profession = Asosiasi profesi
category-target-group = Kelompok sasaran
category-customers = Pelanggan dan pengguna
category-community-figures = Tokoh masyarakat
category-other = Lain-lain

# Nama yang lazim per kategori, dipisahkan titik koma.
usual-names-government = Dinas Pendidikan; Dinas Tenaga Kerja; Dinas Kesehatan; Dinas Sosial; Dinas Pariwisata; Dinas Perindustrian; Dinas Perdagangan; Kepolisian; Pemerintah Daerah
usual-names-finance = BRI; BNI; BPD; KUD; Koperasi Simpan Pinjam
usual-names-civil-society = Lembaga swadaya masyarakat; PKK; Karang Taruna
usual-names-certification = BKSP; LSP
usual-names-test-centre = LSK; Tempat Uji Kompetensi
usual-names-business = Perusahaan mitra; Kadin; HIPMI
usual-names-education = Perguruan tinggi; Sekolah; SMK; Pesantren
usual-names-profession = HIPKI; HISSPI
usual-names-target-group = Kelompok tani; Kelompok nelayan; Kelompok usaha bersama
usual-names-customers = Pelanggan; Pengguna layanan
usual-names-community-figures = Kepala desa; Tokoh agama; Tokoh adat; Tokoh pemuda
usual-names-other = Media massa

## Isi hubungan

content-command = Komando
content-coordination = Koordinasi
content-consultation = Konsultasi
content-guidance = Pembinaan
content-information = Informasi
content-goods = Barang dan sarana
content-funds = Dana dan kredit
content-recommendation = Rekomendasi atau izin
content-oversight = Pengawasan
content-shared-vision = Visi bersama
content-values = Nilai atau gagasan
content-friendship = Pertemanan atau kekerabatan

## Sifat hubungan

direction-mutual = Timbal balik
direction-one-way = Satu arah
formality-formal = Formal
formality-informal = Informal
formality-both = Keduanya
state-existing = Sudah ada
state-to-develop = Perlu dikembangkan
state-new = Baru
variant-status-draft = Konsep
variant-status-proposed = Diusulkan
variant-status-agreed = Disepakati
state-ended = Berakhir
basis-need = Kebutuhan
basis-duty = Tugas dan fungsi
basis-togetherness = Kebersamaan
basis-trust = Kepercayaan
evidence-stated = Disebut dalam sumber
evidence-interpreted = Tafsiran kami

quality-regular-meetings = Pertemuan teratur
quality-mutual-benefit = Manfaat bersama
quality-shared-challenge = Tantangan bersama
quality-trust = Saling percaya
quality-prior-relationship = Hubungan sebelumnya

## Ciri pemangku kepentingan

area-near = Dekat
area-farther = Lebih jauh
position-superior = Atasan
position-subordinate = Bawahan
position-peer = Rekan
position-other-body = Lembaga lain
stance-supports = Mendukung
stance-neutral = Netral
stance-opposes = Menolak
ownership-personal = Pribadi
ownership-organisation = Organisasi
competence-technical = Teknis
competence-communication = Komunikasi
competence-negotiation = Negosiasi
competence-collaboration = Kerja sama
competence-emotional-control = Pengendalian emosi
norm-rule = Aturan
norm-role = Peran
norm-obligation = Kewajiban
agreement-not-agreed = Belum disepakati
agreement-agreed = Disepakati
agreement-written = Tertulis
shape-circle = Lingkaran
shape-square = Persegi
shape-diamond = Belah ketupat
shape-triangle = Segitiga
shape-hexagon = Segi enam

## Delapan komponen

component-content = Isi
component-needs = Kebutuhan
component-structure = Struktur
component-norms = Norma
component-social-capital = Modal sosial
component-human-capital = SDM
component-technoware = Technoware (TI)
component-commitment = Komitmen spiritual

## Posisi dalam jejaring

role-connector = Penghubung utama
role-connector-explained = Paling banyak berhubungan langsung dengan yang lain. Cara menentukan: sentralitas derajat tertinggi. Baik untuk menyebarkan kabar, tetapi mudah kelebihan beban.
role-broker = Perantara
role-broker-explained = Paling sering berada di jalur terpendek antara pihak lain, sehingga dapat menyambung atau menahan aliran. Cara menentukan: sentralitas keantaraan tertinggi.
role-best-informed = Paling cepat tahu
role-best-informed-explained = Paling dekat ke semua pihak, jadi kabar sampai kepadanya dengan langkah paling sedikit. Cara menentukan: sentralitas kedekatan tertinggi.
role-boundary-spanner = Jembatan antarkelompok
role-boundary-spanner-explained = Menghubungkan klasternya dengan klaster lain. Cara menentukan: punya hubungan ke klaster lain, keantaraannya di atas rata-rata, dan di atas tetangga seklaster yang tidak punya hubungan keluar.
role-peripheral = Pemain pinggiran
role-peripheral-explained = Sedikit hubungannya dan jauh dari tengah, tetapi bisa membawa kontak dari luar. Cara menentukan: kedekatannya di bawah rata-rata, di tepi jejaring atau derajatnya paling tinggi setengah rata-rata, dan bukan perantara ataupun jembatan antarkelompok.
role-none = Tidak ada posisi khusus
cut-point = Simpul rawan
cut-point-explained = Tanpa simpul ini, jejaring terputus menjadi beberapa bagian (titik putus).
not-connected = Belum terhubung
not-assessed = Belum dinilai

## Ukuran per pemangku kepentingan: nama, nama pendek, penjelasan dengan kesepakatan hitungnya

advanced-measures = Ukuran lanjutan
measure-degree = Sentralitas derajat
measure-degree-short = Derajat
measure-degree-caption = derajat
measure-degree-explained = Banyaknya pihak lain yang terhubung langsung (degree). Beberapa hubungan dengan pihak yang sama dihitung satu; hubungan yang berakhir tidak dihitung.
measure-betweenness = Sentralitas keantaraan
measure-betweenness-short = Keantaraan
measure-betweenness-caption = keantaraan
measure-betweenness-explained = Banyaknya pasangan pihak lain yang jalur terpendeknya melewati simpul ini (betweenness, angka mentah). Beberapa jalur terpendek yang sama panjang berbagi rata.
measure-betweenness-normalized = Keantaraan ternormalisasi
measure-betweenness-normalized-short = Keantaraan (0–1)
measure-betweenness-normalized-caption = keantaraan ternormalisasi
measure-betweenness-normalized-explained = Keantaraan dibagi banyaknya pasangan pihak lain: 0 berarti tidak pernah dilewati, 1 berarti selalu. Tidak dapat dihitung bila pihaknya kurang dari tiga.
measure-closeness = Sentralitas kedekatan
measure-closeness-short = Kedekatan
measure-closeness-caption = kedekatan
measure-closeness-explained = Kebalikan jarak rata-rata ke pihak yang terjangkau (closeness), dikalikan porsi jejaring yang terjangkau (Wasserman–Faust). 1 berarti berhubungan langsung dengan semua; 0 berarti belum terhubung.
measure-core-number = Inti
measure-core-number-short = Inti
measure-core-number-caption = inti
measure-core-number-explained = Inti 3, misalnya, berarti simpul ini termasuk kelompok yang setiap anggotanya punya paling sedikit tiga hubungan di dalam kelompok itu (k-core). Yang ditampilkan angka terbesarnya.
measure-in-degree = Derajat masuk
measure-in-degree-short = Derajat masuk
measure-in-degree-caption = derajat masuk
measure-in-degree-explained = Banyaknya pihak yang hubungannya mengarah kepadanya. Hanya ada bila arah hubungan diikuti.
measure-out-degree = Derajat keluar
measure-out-degree-short = Derajat keluar
measure-out-degree-caption = derajat keluar
measure-out-degree-explained = Banyaknya pihak yang dituju hubungannya. Hanya ada bila arah hubungan diikuti.
measure-strength = Kekuatan hubungan
measure-strength-short = Kekuatan
measure-strength-caption = kekuatan hubungan
measure-strength-explained = Jumlah kekuatan semua hubungannya. Bermakna hanya bila kekuatan diisi dengan cara yang sama di mana-mana.
measure-harmonic = Kedekatan harmonik
measure-harmonic-short = Harmonik
measure-harmonic-caption = kedekatan harmonik
measure-harmonic-explained = Jumlah kebalikan jarak dari semua pihak lain. Seperti kedekatan, tetapi tetap adil bila jejaring terputus menjadi beberapa bagian.
measure-eigenvector = Sentralitas eigenvektor
measure-eigenvector-short = Eigenvektor
measure-eigenvector-caption = sentralitas eigenvektor
measure-eigenvector-explained = Tinggi bila terhubung dengan pihak yang juga banyak terhubung dengan pihak penting; yang tertinggi di setiap bagian bernilai 1. Angka antarbagian tidak dapat dibandingkan.
measure-pagerank = PageRank
measure-pagerank-short = PageRank
measure-pagerank-caption = PageRank
measure-pagerank-explained = Peluang seorang pengunjung yang berjalan acak sepanjang hubungan sedang berada di sini; semua berjumlah 1. Berguna terutama bila arah diikuti.
measure-katz = Sentralitas Katz
measure-katz-short = Katz
measure-katz-caption = sentralitas Katz
measure-katz-explained = Banyaknya jalan menuju simpul ini; makin panjang jalannya, makin kecil hitungannya. Urutannya lebih bermakna daripada angkanya.
measure-eccentricity = Eksentrisitas
measure-eccentricity-short = Jarak terjauh
measure-eccentricity-caption = jarak terjauh
measure-eccentricity-explained = Jarak terpendek ke pihak terjauh yang masih terjangkau. Kecil berarti di tengah; di bagian kecil yang terpisah pun angkanya kecil.
measure-clustering = Koefisien klaster
measure-clustering-short = Kerapatan tetangga
measure-clustering-caption = koefisien klaster
measure-clustering-explained = Porsi pasangan tetangganya yang juga saling berhubungan. 1 berarti semua tetangganya saling mengenal; dengan dua atau tiga tetangga angkanya mudah melonjak.
measure-constraint = Kendala struktural (constraint)
measure-constraint-short = Kendala
measure-constraint-caption = kendala struktural
measure-constraint-explained = Seberapa jauh kontaknya saling terhubung sehingga ia kurang leluasa (Burt). Rendah berarti ada celah struktural yang dapat dijembatani.
measure-effective-size = Ukuran efektif
measure-effective-size-short = Ukuran efektif
measure-effective-size-caption = ukuran efektif
measure-effective-size-explained = Banyaknya kontak dikurangi kontak yang mubazir karena saling terhubung (Burt).
measure-efficiency = Efisiensi kontak
measure-efficiency-short = Efisiensi
measure-efficiency-caption = efisiensi kontak
measure-efficiency-explained = Ukuran efektif dibagi banyaknya kontak: 1 berarti tidak ada kontak yang mubazir.
measure-ego-density = Kepadatan sekitar
measure-ego-density-short = Kepadatan sekitar
measure-ego-density-caption = kepadatan sekitar
measure-ego-density-explained = Porsi hubungan yang benar-benar ada dari semua yang mungkin di antara tetangganya.
measure-max-dependence = Ketergantungan tertinggi
measure-max-dependence-short = Ketergantungan
measure-max-dependence-caption = ketergantungan tertinggi
measure-max-dependence-explained = Porsi terbesar jalur terpendeknya ke pihak lain yang harus melewati satu pihak. 100 % berarti bergantung penuh pada pihak itu.
measure-cluster = Klaster
measure-cluster-short = Klaster
measure-cluster-caption = klaster
measure-cluster-explained = Kelompok yang hubungan di dalamnya lebih rapat daripada ke luar (Leiden). Nomornya hanya nama.
measure-tie-count = Banyaknya hubungan
measure-tie-count-short = Hubungan
measure-tie-count-explained = Banyaknya hubungan, yang rangkap dihitung semua.
measure-depends-most-on = Paling bergantung pada
measure-depends-most-on-short = Paling bergantung pada
measure-depends-most-on-explained = Pihak yang paling banyak dilewati jalur terpendeknya.
measure-component = Bagian
measure-component-short = Bagian
measure-component-explained = Nomor bagian terpisah tempat ia berada.
measure-strong-component = Bagian yang saling mencapai
measure-strong-component-short = Bagian saling capai
measure-strong-component-explained = Nomor bagian yang anggotanya dapat saling mencapai menurut arah.
measure-tie-betweenness = Keantaraan hubungan
measure-tie-betweenness-explained = Banyaknya pasangan pihak yang jalur terpendeknya melewati hubungan ini.
measure-embeddedness = Kenalan bersama
measure-embeddedness-explained = Banyaknya pihak yang terhubung dengan kedua ujungnya. Nol berarti hubungan ini menghubungkan dua lingkungan yang berbeda.
measure-cut-point = Simpul rawan
measure-cut-point-short = Simpul rawan
measure-cut-point-explained = Simpul yang bila hilang memutus jejaring menjadi beberapa bagian (titik putus).
measure-roles = Posisi dalam jejaring
measure-roles-short = Posisi
measure-roles-explained = Posisi yang dibaca dari ukuran. Yang belum terhubung tidak ikut dihitung; bila yang terhubung kurang dari empat, posisi tidak ditentukan.
measure-name = Nama
measure-name-short = Nama
measure-name-explained = Nama pendek, atau nama lengkap bila nama pendek kosong.
measure-category = Kategori
measure-category-short = Kategori
measure-category-explained = Kategori pemangku kepentingan menurut bahan ajar, atau buatan sendiri.

## Ukuran seluruh jejaring

measure-size = Ukuran jejaring
measure-size-explained = Banyaknya pemangku kepentingan dalam tampilan ini.
measure-ties = Hubungan
measure-ties-explained = Banyaknya hubungan yang dihitung; yang berakhir atau disaring tidak termasuk.
measure-density = Kepadatan
measure-density-explained = Porsi pasangan yang benar-benar berhubungan dari semua pasangan: 0 berarti tidak ada, 1 berarti semua saling berhubungan. Hubungan rangkap dihitung satu.
measure-components = Bagian terpisah
measure-components-explained = Banyaknya bagian yang tidak berhubungan satu sama lain. Satu berarti semuanya tersambung.
measure-diameter = Diameter
measure-diameter-explained = Yang terpanjang di antara jarak terpendek dua pihak yang saling terjangkau.
measure-mean-distance = Jarak rata-rata
measure-mean-distance-explained = Rata-rata jarak terpendek antara pihak yang saling terjangkau.
measure-reachable-share = Pasangan terjangkau
measure-reachable-share-explained = Porsi pasangan yang dapat saling mencapai lewat hubungan yang ada.
measure-cut-points = Simpul rawan
measure-cut-points-explained = Simpul yang bila hilang memutus jejaring menjadi beberapa bagian (titik putus).
measure-bridges = Hubungan satu-satunya
measure-bridges-explained = Hubungan yang bila hilang memutus jejaring (bridge).
measure-reciprocity = Timbal balik
measure-reciprocity-explained = Porsi hubungan berarah yang berbalas.
measure-strong-components = Bagian yang terhubung kuat
measure-strong-components-explained = Banyaknya bagian yang anggotanya saling mencapai bila arah diikuti.
measure-radius = Jari-jari
measure-radius-explained = Jarak terjauh dari pihak yang paling di tengah.
measure-transitivity = Transitivitas
measure-transitivity-explained = Seberapa sering dua pihak dengan kenalan yang sama juga saling berhubungan: 0 berarti tidak pernah, 1 berarti selalu.
measure-mean-clustering = Rata-rata koefisien klaster
measure-mean-clustering-explained = Rata-rata kerapatan di antara tetangga setiap pihak. Yang hubungannya kurang dari dua dihitung 0.
measure-degree-centralization = Pemusatan derajat
measure-degree-centralization-explained = 1 berarti semua hanya berhubungan lewat satu pusat, 0 berarti hubungan terbagi rata (Freeman).
measure-closeness-centralization = Pemusatan kedekatan
measure-closeness-centralization-explained = 1 berarti satu pihak dekat ke semua dan yang lain jauh satu sama lain, 0 berarti semua sama dekat (Freeman).
measure-betweenness-centralization = Pemusatan keantaraan
measure-betweenness-centralization-explained = 1 berarti semua jalur melewati satu pihak, 0 berarti terbagi rata (Freeman).
measure-connected-stakeholders = Yang sudah terhubung
measure-connected-stakeholders-explained = Banyaknya pemangku kepentingan yang punya paling sedikit satu hubungan dengan pihak lain.
measure-blocks = Blok tahan putus
measure-blocks-explained = Banyaknya kelompok yang tidak terputus bila satu anggotanya hilang. Satu blok besar lebih tahan daripada banyak blok kecil.
measure-degeneracy = Angka inti tertinggi
measure-degeneracy-explained = Ada kelompok yang setiap anggotanya berhubungan dengan paling sedikit sekian anggota lain di dalamnya.
measure-modularity = Modularitas
measure-modularity-explained = Seberapa jauh hubungan terkumpul di dalam klaster: di atas 0,3 klasternya jelas, mendekati 0 pembagiannya kebetulan saja.
measure-core-periphery = Kecocokan inti–pinggiran
measure-core-periphery-explained = 1 berarti ada inti yang padat dan pinggiran yang hanya terhubung ke inti; mendekati 0 pola itu tidak ada.
measure-category-assortativity = Asortativitas kategori
measure-category-assortativity-explained = Di atas 0 berarti kategori yang sama cenderung saling berhubungan, di bawah 0 berarti yang berbeda.
measure-category-ei-index = Indeks E-I kategori
measure-category-ei-index-explained = −1 berarti semua hubungan di dalam kategori, 1 berarti semua ke kategori lain. Bergantung juga pada besarnya setiap kategori.
measure-hierarchy = Hierarki formal
measure-hierarchy-explained = Seberapa jauh hubungan formal membentuk pohon komando (Krackhardt), menurut empat ukuran.
measure-hierarchy-connectedness = Ketersambungan
measure-hierarchy-connectedness-explained = 1 berarti semua pihak tersambung lewat hubungan formal (Krackhardt).
measure-hierarchy-hierarchy = Kejenjangan
measure-hierarchy-hierarchy-explained = 1 berarti hubungan formal hanya berjalan searah, dari atas ke bawah (Krackhardt).
measure-hierarchy-efficiency = Efisiensi jenjang
measure-hierarchy-efficiency-explained = 1 berarti tidak ada hubungan formal yang berlebih (Krackhardt).
measure-hierarchy-least-upper-bound = Kesatuan komando
measure-hierarchy-least-upper-bound-explained = 1 berarti setiap dua pihak punya atasan bersama (least upper bound, Krackhardt).
measure-key-players-fragmentation = Pemain kunci: pemecah
measure-key-players-fragmentation-explained = Pihak-pihak yang bila hilang bersama paling memecah jejaring menjadi bagian terpisah (Borgatti).
measure-key-players-distance-weighted-fragmentation = Pemain kunci: penghubung
measure-key-players-distance-weighted-fragmentation-explained = Pihak-pihak yang bila hilang bersama paling memperpanjang jarak di antara yang lain (Borgatti).
measure-key-players-reach = Pemain kunci: penjangkau
measure-key-players-reach-explained = Pihak-pihak yang bersama-sama menjangkau paling banyak pihak dalam dua langkah (Borgatti).
measure-clusters = Klaster
measure-clusters-explained = Kelompok yang hubungan di dalamnya lebih rapat daripada ke luar (Leiden).

## Penyandian di peta

encoding-category = Kategori
encoding-none = Semua sama
encoding-name-only = Nama saja
encoding-cluster = Klaster
tie-width-strength = Kekuatan
tie-width-strength-explained = Makin kuat hubungan, makin tebal garisnya.
tie-width-quality = Mutu menurut penilaian terakhir
tie-width-quality-explained = Rata-rata nilai terakhir pertemuan teratur, manfaat bersama, tantangan bersama, dan hubungan sebelumnya. Saling percaya bersifat sensitif dan tidak dihitung, karena peta dapat dibagikan.

## Bulan

day-after-tomorrow = lusa
day-yesterday = kemarin
month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember

## Suntingan yang tidak dapat dilakukan

edit-error-gone = Yang akan diubah sudah tidak ada; proyek tidak berubah.
edit-error-name-needed = Nama perlu diisi.
edit-error-last-variant = Satu-satunya skenario tidak dapat dihapus. Buat skenario lain lebih dulu.
edit-error-already-there = Pemangku kepentingan ini sudah ada di skenario ini.
edit-error-nothing-to-paste = Tidak ada pemangku kepentingan untuk ditempel. Salin atau potong lebih dulu.
edit-error-apply = Perubahan ini tidak dapat diterapkan; proyek tidak berubah.

## Nama langkah untuk urungkan dan ulangi

step-add-stakeholder = tambah pemangku kepentingan
step-add-connected = tambah pemangku kepentingan yang terhubung
step-add-existing = tambah ke skenario ini
step-connect = buat hubungan
step-move = pindahkan
step-nudge = geser
step-rename = ganti nama
step-edit = ubah isian
step-remove = hapus dari skenario ini
step-delete-from-project = hapus dari proyek
step-duplicate = gandakan
step-paste = tempel
step-import = impor
step-add-category = tambah kategori
step-add-content = tambah isi hubungan
step-add-variant = tambah skenario
step-remove-variant = hapus skenario
