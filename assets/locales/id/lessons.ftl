### Pelajaran singkat: judul, isi, contoh, pertanyaan, dan tugas pada peta kecil

command-lessons = Pelajaran
lessons-title = Pelajaran
lessons-contents = Daftar pelajaran
lessons-search = Cari pelajaran
lessons-nothing = Tidak ada pelajaran yang cocok. Coba kata lain.
lessons-back = Pelajaran sebelumnya dibuka
lessons-forward = Maju lagi
lessons-close = Tutup pelajaran
lessons-next = Berikutnya: { $name }
lesson-open = Pelajaran: { $name }
lesson-link = Pelajari: { $name }
lesson-example = Contoh sehari-hari
lesson-question = Untuk direnungkan
lesson-sources = Sumber
lesson-related = Lihat juga
lesson-not-taught = Di luar bahan ajar

lesson-group-basics = Dasar jejaring
lesson-group-one = Angka satu pihak
lesson-group-whole = Angka seluruh jejaring
lesson-group-positions = Posisi dalam jejaring
lesson-group-components = Delapan komponen
lesson-group-partnership = Membangun kemitraan
lesson-group-personal = Jejaring pribadi
lesson-group-growth = Jejaring yang tumbuh

lesson-play-name = Peta latihan: { $name }
lesson-play-hint = Klik dua lingkaran untuk menghubungkan atau memutusnya. Klik garis untuk menghapusnya. Seret lingkaran untuk memindahkan.
lesson-play-keys = Dengan keyboard: panah untuk berpindah, Enter untuk memilih lalu menghubungkan.
lesson-play-reset = Mulai lagi
lesson-play-help = Beri petunjuk
lesson-play-help-tie = Coba hubungkan { $from } dengan { $to }.
lesson-play-help-untie = Coba hapus hubungan { $from }–{ $to }.
lesson-play-help-none = Dari keadaan ini satu langkah belum cukup. Coba terus, atau mulai lagi.
lesson-play-figure = { $name }: { $value }
lesson-play-figure-changed = { $name }: { $value } (semula { $before })
lesson-play-highest = { $measure } tertinggi: { $names }
lesson-play-nobody = belum ada
lesson-play-cut-point = rawan
lesson-play-cluster = klaster { $n }
lesson-play-in-core = inti
lesson-play-picked = { $name } dipilih. Klik pihak lain untuk menghubungkan atau memutus.
lesson-play-changes = Hubungan ditambah { $added }, dihapus { $removed }
lesson-play-unchanged = Belum ada yang diubah
lesson-play-task = Tugas
lesson-play-solved = Berhasil!
lesson-play-open = Belum selesai
lesson-play-too-many = Tujuannya tercapai, tetapi perubahannya lebih banyak daripada yang diminta. Mulai lagi?

lesson-source-training = Lembaga Administrasi Negara (2015), bahan ajar Jejaring Kerja
lesson-source-baker = Wayne E. Baker (1994)
lesson-source-obrien = James A. O’Brien (1999)
lesson-source-harjanto = Nazir Harjanto (2002)
lesson-source-sudjatmoko = Agung Sudjatmoko, Cara Cerdas Menjadi Pengusaha Hebat, dikutip dalam bahan ajar (2015)
lesson-source-emmy = Sovia Emmy (2001)
lesson-source-transmigration = Pola kemitraan transmigrasi (2008), dikutip dalam bahan ajar
lesson-source-krackhardt-kite = David Krackhardt (1990)
lesson-source-freeman-betweenness = Linton C. Freeman (1977)
lesson-source-freeman = Linton C. Freeman (1978/79)
lesson-source-freeman-dependency = Linton C. Freeman (1980); Ulrik Brandes (2001)
lesson-source-marchiori = Massimo Marchiori dan Vito Latora (2000)
lesson-source-bonacich = Phillip Bonacich (1972)
lesson-source-brin = Sergey Brin dan Larry Page (1998)
lesson-source-katz = Leo Katz (1953)
lesson-source-seidman = Stephen B. Seidman (1983)
lesson-source-burt = Ronald S. Burt (1992)
lesson-source-watts = Duncan J. Watts dan Steven H. Strogatz (1998)
lesson-source-granovetter = Mark S. Granovetter (1973)
lesson-source-wasserman = Stanley Wasserman dan Katherine Faust (1994)
lesson-source-tarjan = Robert E. Tarjan (1972)
lesson-source-newman = Mark E. J. Newman dan Michelle Girvan (2004)
lesson-source-traag = Vincent A. Traag, Ludo Waltman, dan Nees Jan van Eck (2019)
lesson-source-borgatti-core = Stephen P. Borgatti dan Martin G. Everett (2000)
lesson-source-borgatti-key = Stephen P. Borgatti (2006)
lesson-source-krackhardt-hierarchy = David Krackhardt (1994)
lesson-source-mixing = Mark E. J. Newman (2003); David Krackhardt dan Robert N. Stern (1988)
lesson-source-krebs = Valdis Krebs dan June Holley (2006)
lesson-source-mendelow = Aubrey L. Mendelow (1981) dan para pengembang bagannya

## Dasar

lesson-network = Apa itu jejaring kerja?
lesson-network-text =
    Jejaring kerja adalah pihak-pihak yang saling berhubungan, beserta apa yang mengalir di antara mereka: kabar, barang, dana, bimbingan.

    Baker memandangnya sebagai usaha aktif membina hubungan yang bermanfaat. O’Brien menekankan sistem informasi yang menyatukan orang, data, dan perangkat. Bagi Harjanto, jejaring adalah wadah, resmi atau tidak, tempat pihak yang berkepentingan mencari jalan keluar bersama.
lesson-network-example = Seksi sarana perlu data sekolah rusak. Yang tercepat bukan surat edaran, melainkan telepon ke satu pengawas yang kenal semua kepala sekolah.
lesson-network-question = Lima pihak mana yang paling sering membuat pekerjaan unit ini selesai?
lesson-network-task = Eko belum terhubung. Satukan jejaring ini dengan satu hubungan baru.

lesson-partnership = Kemitraan
lesson-partnership-text =
    Kemitraan adalah kerja sama dua pihak atau lebih yang sepakat menyatukan kekuatan agar hasilnya lebih baik daripada bekerja sendiri. Sudjatmoko menekankan bahwa kerja sama itu terpadu, serasi, dan menguntungkan kedua belah pihak.

    Tujuannya dua: meningkatkan peran serta masyarakat, serta meningkatkan mutu layanan agar sesuai dengan kebutuhan.
lesson-partnership-example = Balai latihan kerja dan bengkel setempat menyusun kurikulum bersama: peserta langsung magang, bengkel mendapat tenaga terampil.
lesson-partnership-question = Apa yang sungguh-sungguh diperoleh mitra dari kerja sama dengan unit ini?

lesson-social-network = Jejaring sosial dan modal sosial
lesson-social-network-text =
    Jejaring sosial menggambarkan pihak sebagai simpul dan ikatan sebagai garis. Ikatan itu dapat berupa tugas, nilai, gagasan, pertemanan, atau kekerabatan.

    Hubungan yang sudah terjalin adalah modal sosial. Membangun di atasnya lebih mudah daripada memaksakan hubungan yang asing bagi kebiasaan setempat. Jejaring tumbuh karena kebutuhan, tugas dan fungsi, kebersamaan, dan kepercayaan.
lesson-social-network-example = Program imunisasi berjalan karena kader posyandu dan ibu-ibu arisan sudah lama saling kenal.
lesson-social-network-question = Hubungan lama mana yang belum pernah dipakai untuk pekerjaan?

lesson-organisation-chart = Bedanya dengan bagan organisasi
lesson-organisation-chart-text =
    Bagan organisasi hanya memuat garis resmi: siapa memerintah, siapa berkoordinasi. Jejaring memuat hubungan resmi dan tidak resmi, jadi terlihat bagaimana pekerjaan benar-benar berjalan.

    Pada bagan murni semua urusan antarbidang naik ke kepala. Satu kontak langsung antarbidang sudah memberi jalan kedua.
lesson-organisation-chart-example = Dua staf dari bidang berbeda yang makan siang bersama sering menyelesaikan urusan sebelum suratnya sampai.
lesson-organisation-chart-question = Garis mana pada bagan yang jarang dipakai, dan kontak mana yang tidak ada di bagan?
lesson-organisation-chart-task = Kedua bidang hanya bertemu lewat Kepala. Beri jalan kedua dengan satu hubungan, sehingga Kepala bukan lagi simpul rawan.

## Angka satu pihak

lesson-degree = Sentralitas derajat
lesson-degree-text =
    Derajat menghitung berapa pihak yang terhubung langsung. Makin banyak, makin mudah menyebarkan kabar dan mencari bantuan.

    Derajat tinggi bukan berarti paling berkuasa: setiap hubungan meminta waktu, dan kontak yang banyak bisa saja berasal dari lingkungan yang sama.
lesson-degree-example = Petugas loket mengenal hampir semua pegawai, tetapi keputusan penting tidak melewati mejanya.
lesson-degree-question = Siapa yang hubungannya sudah terlalu banyak untuk dirawat seorang diri?
lesson-degree-task = Dengan satu hubungan baru, samakan jumlah hubungan Fernando dengan jumlah hubungan Diane semula.

lesson-betweenness = Sentralitas keantaraan
lesson-betweenness-text =
    Keantaraan menghitung seberapa sering satu pihak berada di jalur terpendek antara pihak lain. Pihak yang angkanya tinggi dapat menyambung, tetapi juga dapat menahan.

    Heather hanya punya tiga hubungan, padahal semua kabar ke Ike dan Jane melewatinya. Itulah letak hambatan yang tidak tampak dari jumlah hubungan.
lesson-betweenness-example = Semua berkas antardinas singgah di satu meja sekretariat. Bila ia cuti, berkas menumpuk.
lesson-betweenness-question = Apa yang berhenti bila perantara itu tidak masuk seminggu?
lesson-betweenness-task = Dengan satu hubungan baru, turunkan keantaraan Heather menjadi paling tinggi 4.

lesson-closeness = Sentralitas kedekatan
lesson-closeness-text =
    Kedekatan melihat berapa langkah yang diperlukan untuk mencapai semua pihak. Makin dekat, makin cepat kabar sampai dan makin sedikit berubah di jalan.

    Yang tertinggi tidak harus punya hubungan terbanyak. Fernando dan Garth lebih dekat ke semua pihak daripada Diane.
lesson-closeness-example = Kabar mutasi lebih dulu sampai kepada staf yang bergaul dengan tiga bidang daripada kepada kepala seksi yang jarang keluar ruangan.
lesson-closeness-question = Kepada siapa sebaiknya pengumuman penting disampaikan lebih dulu?
lesson-closeness-task = Jane jauh dari semuanya. Dengan satu hubungan baru, naikkan kedekatannya menjadi paling rendah 0,5.

lesson-dependence = Ketergantungan dan posisi tawar
lesson-dependence-text =
    Ketergantungan adalah bagian dari jalur terpendek satu pihak yang harus melewati pihak lain. Bila semuanya lewat satu pihak, pihak itulah yang menentukan syarat: posisi tawar menjadi lemah.

    Di Karawang kelompok tani (Poktan) hanya menjual lewat tengkulak. Jalur kedua, sekecil apa pun, mengubah keadaan.
lesson-dependence-example = Unit yang hanya punya satu pemasok alat tulis harus menerima harga dan jadwal pemasok itu.
lesson-dependence-question = Pada siapa unit ini bergantung sepenuhnya, dan apakah ia juga bergantung pada kita?
lesson-dependence-task = Dengan satu hubungan baru, turunkan ketergantungan Poktan menjadi paling tinggi 50%.

lesson-harmonic = Kedekatan harmonik
lesson-harmonic-text =
    Kedekatan biasa sulit dibandingkan bila jejaring terpecah. Kedekatan harmonik menjumlahkan kebalikan jarak: tetangga langsung bernilai 1, dua langkah bernilai setengah, yang tak terjangkau bernilai nol.

    Jadi setiap pihak tetap memperoleh angka yang adil, di bagian besar maupun kecil.
lesson-harmonic-example = Pos layanan di pulau kecil akrab dengan pos lain di pulau itu, tetapi nilainya rendah karena kantor kabupaten tidak terjangkau.
lesson-harmonic-question = Pihak mana yang tampak dekat hanya karena kelompoknya kecil?
lesson-harmonic-task = Fitri ada di bagian kecil. Dengan satu hubungan baru, naikkan kedekatan harmoniknya menjadi paling rendah 3,5.

lesson-eigenvector = Sentralitas eigenvektor
lesson-eigenvector-text =
    Sentralitas eigenvektor bertanya: apakah kenalan satu pihak juga punya banyak kenalan? Satu hubungan dengan pihak yang luas pergaulannya lebih berarti daripada beberapa hubungan di pinggir.

    Yang tertinggi di setiap bagian bernilai 1. Angka antarbagian tidak dapat dibandingkan.
lesson-eigenvector-example = Staf baru yang mendampingi sekretaris daerah lekas dikenal di mana-mana, walaupun kontaknya baru satu.
lesson-eigenvector-question = Satu perkenalan mana yang akan membuka paling banyak pintu?
lesson-eigenvector-task = Dengan satu hubungan baru, naikkan nilai Heather menjadi paling rendah 0,55.

lesson-pagerank = PageRank dan Katz
lesson-pagerank-text =
    Bayangkan seseorang berjalan acak dari pihak ke pihak mengikuti hubungan. PageRank adalah peluang menemukannya di satu pihak; semua peluang berjumlah 1.

    Katz menghitung semua jalan menuju satu pihak, dan jalan yang panjang diberi bobot makin kecil. Keduanya paling berguna bila arah hubungan diikuti; urutannya lebih bermakna daripada angkanya.
lesson-pagerank-example = Nomor telepon bagian umum diteruskan dari orang ke orang, sehingga semua pertanyaan akhirnya sampai ke sana.
lesson-pagerank-question = Ke mana permintaan bermuara bila orang terus saling meneruskan?

lesson-core = Inti (k-core)
lesson-core-text =
    Angka inti menunjukkan seberapa dalam satu pihak berada di dalam kelompok yang rapat. Inti 3 berarti ia termasuk kelompok yang setiap anggotanya punya paling sedikit tiga hubungan di dalam kelompok itu.

    Banyak kenalan di pinggir tidak menaikkan angka ini. Yang dihitung adalah saling mengenal.
lesson-core-example = Tim persiapan musrenbang yang selalu bekerja bersama membentuk inti; tamu undangan tidak.
lesson-core-question = Siapa yang sebaiknya diajak masuk ke inti agar pekerjaan lebih tahan lama?
lesson-core-task = Dengan satu hubungan baru, bawa Heather ke dalam inti 3.

lesson-constraint = Celah struktural dan kendala
lesson-constraint-text =
    Bila semua kenalan saling mengenal, kabar yang didapat sama saja dan ruang gerak sempit: kendalanya tinggi. Bila kenalan berasal dari lingkungan berbeda, di antaranya ada celah struktural yang dapat dijembatani.

    Ukuran efektif menghitung kontak yang tidak mubazir; efisiensi membaginya dengan jumlah kontak.
lesson-constraint-example = Tiga kenalan satu ruangan memberi satu kabar. Satu kenalan di dinas lain memberi kabar baru.
lesson-constraint-question = Lingkungan mana yang belum punya satu pun kenalan kita?
lesson-constraint-task = Semua kenalan Ani satu tim. Dengan satu hubungan baru, turunkan kendalanya menjadi paling tinggi 0,7.

lesson-clustering = Kerapatan tetangga (koefisien klaster)
lesson-clustering-text =
    Berapa bagian dari pasangan kenalan satu pihak yang juga saling mengenal? Satu berarti semuanya saling kenal, nol berarti hanya bertemu lewat dia.

    Rapat berarti saling percaya dan mudah mengingatkan. Terlalu rapat berarti sedikit gagasan baru. Dengan dua atau tiga kenalan angka ini mudah melonjak.
lesson-clustering-example = Rekan satu subbagian saling mengenal; para pemasok biasanya hanya mengenal bagian pengadaan.
lesson-clustering-question = Dua kenalan mana yang akan terbantu bila dipertemukan?
lesson-clustering-task = Pertemukan dua kenalan Heather: naikkan kerapatan tetangganya menjadi paling rendah 0,6 dengan satu hubungan.

lesson-strength = Kekuatan dan mutu hubungan
lesson-strength-text =
    Tidak semua hubungan sama kuat. Kekuatan adalah angka yang diberikan pada hubungan, misalnya berapa kali bertemu sebulan; penjumlahannya hanya bermakna bila semua diisi dengan cara yang sama.

    Mutu dinilai dari lima faktor: pertemuan teratur, manfaat bersama, tantangan bersama, saling percaya, dan hubungan sebelumnya. Penilaian bertanggal menunjukkan hubungan yang menghangat atau mendingin.
lesson-strength-example = Dua dinas punya nota kesepahaman, tetapi sudah setahun tidak bertemu: hubungan itu ada di kertas saja.
lesson-strength-question = Hubungan mana yang penting, tetapi mulai jarang dirawat?

lesson-direction = Arah hubungan
lesson-direction-text =
    Sebagian hubungan berjalan satu arah: komando, laporan, kredit. Sebagian timbal balik: konsultasi, koordinasi.

    Biasanya setiap hubungan dihitung dua arah. Bila arah diikuti, derajat masuk menghitung yang menuju satu pihak, derajat keluar yang berasal darinya, dan angka timbal balik menunjukkan berapa bagian yang berbalas.
lesson-direction-example = Puskesmas mengirim laporan setiap bulan, tetapi tidak pernah menerima tanggapan.
lesson-direction-question = Hubungan satu arah mana yang seharusnya timbal balik?

## Angka seluruh jejaring

lesson-size = Ukuran jejaring
lesson-size-text =
    Ukuran adalah banyaknya pemangku kepentingan yang dihitung. Inilah angka pertama yang dilihat, karena angka lain bergantung padanya.

    Jejaring besar menjangkau lebih banyak sumber daya, tetapi lebih berat dirawat. Memetakan bukan mengumpulkan nama: yang dicari adalah pihak yang berpengaruh pada tujuan.
lesson-size-example = Daftar undangan rapat berisi 60 nama, padahal yang menentukan hasil hanya 12.
lesson-size-question = Siapa yang berkepentingan tetapi belum ada di peta?

lesson-density = Kepadatan
lesson-density-text =
    Kepadatan adalah bagian dari semua pasangan yang benar-benar terhubung: 0 berarti tidak ada, 1 berarti semua saling terhubung.

    Padat berarti kabar mudah beredar, tetapi waktu habis untuk merawat hubungan. Makin besar jejaring, makin rendah kepadatan yang wajar, jadi bandingkan hanya jejaring yang seukuran.
lesson-density-example = Tim kecil berenam bisa saling berkabar setiap hari; satu kabupaten tidak mungkin.
lesson-density-question = Apakah yang kurang itu jumlah hubungan, atau hubungan yang tepat?
lesson-density-task = Naikkan kepadatan menjadi paling rendah 0,5 dengan dua hubungan baru, tanpa membebani siapa pun dengan lebih dari tiga hubungan.

lesson-distance = Jarak dan diameter
lesson-distance-text =
    Jarak adalah banyaknya hubungan pada jalur terpendek antara dua pihak. Jarak rata-rata menunjukkan seberapa cepat kabar beredar; diameter adalah jarak yang paling jauh.

    Jarak terjauh satu pihak (eksentrisitas) menunjukkan seberapa jauh ia dari ujung jejaring. Setiap perantara menambah waktu dan peluang salah paham.
lesson-distance-example = Perintah yang turun lewat lima meja sering tiba dengan arti yang berbeda.
lesson-distance-question = Satu hubungan baru mana yang paling memperpendek jalan kabar?
lesson-distance-task = Dengan satu hubungan baru, turunkan jarak rata-rata menjadi paling tinggi 2.

lesson-parts = Bagian terpisah
lesson-parts-text =
    Satu bagian berisi pihak-pihak yang dapat saling mencapai lewat hubungan. Bila bagiannya lebih dari satu, kabar dan bantuan tidak menyeberang.

    Di dalam bagian terpisah bisa ada kegiatan yang hidup. Sering kali cukup satu perkenalan di antara pihak yang tepat.
lesson-parts-example = Dua kelompok UMKM di kecamatan yang sama mencari pembeli sendiri-sendiri karena tidak saling kenal.
lesson-parts-question = Siapa yang pernah berhubungan dengan kedua bagian itu?
lesson-parts-task = Satukan kedua bagian dengan satu hubungan, sehingga jarak terjauh paling panjang 3 langkah.

lesson-cut-point = Simpul rawan (titik putus)
lesson-cut-point-text =
    Simpul rawan adalah pihak yang ketiadaannya memutus jejaring. Selama ia ada, tidak ada yang merasakannya; begitu ia pindah, dua bagian kehilangan kontak.

    Mengatasinya tidak berarti menyingkirkannya. Sering cukup satu hubungan lain yang tidak melewati dia.
lesson-cut-point-example = Hanya seorang penyuluh yang mengenal kedua kelompok tani. Setelah ia pensiun, pertemuan bersama berhenti.
lesson-cut-point-question = Mutasi siapa yang akan memutus hubungan dengan mitra penting?
lesson-cut-point-task = Tambahkan satu hubungan supaya tidak ada lagi simpul rawan.

lesson-bridge = Hubungan satu-satunya (bridge)
lesson-bridge-text =
    Hubungan satu-satunya adalah garis yang bila hilang memecah jejaring. Ia sering membawa kabar yang tidak ada di tempat lain: hubungan yang renggang pun bisa sangat berharga.

    Karena tidak ada jalan lain, hubungan ini perlu dirawat atau diberi cadangan.
lesson-bridge-example = Kontak dengan perguruan tinggi hanya lewat satu alumni. Ketika nomornya berganti, kerja sama penelitian terhenti.
lesson-bridge-question = Hubungan mana yang tidak punya cadangan?
lesson-bridge-task = Dengan satu hubungan baru, hilangkan semua hubungan satu-satunya.

lesson-clusters = Klaster
lesson-clusters-text =
    Klaster adalah kelompok yang hubungan di dalamnya jauh lebih rapat daripada ke luar. Program mencarinya dari hubungan, bukan dari nama unit, sehingga bisa berbeda dari bagan.

    Modularitas menunjukkan seberapa jelas pengelompokan itu. Pada batas klaster kerja sama sering tersendat, dan di sana pula gagasan baru bertemu.
lesson-clusters-example = Bidang perencanaan dan bidang keuangan ternyata satu klaster, sedangkan cabang di lapangan membentuk kelompok sendiri.
lesson-clusters-question = Klaster mana yang seharusnya lebih sering bekerja bersama?
lesson-clusters-task = Dewi termasuk tim kiri. Dengan paling banyak dua hubungan baru dan tiga hubungan dihapus, pindahkan Dewi ke klaster Gita.

lesson-centralization = Pemusatan
lesson-centralization-text =
    Pemusatan menunjukkan seberapa jauh jejaring bertumpu pada satu pihak: 1 pada bentuk bintang, 0 bila semua sama.

    Terpusat berarti cepat memutuskan, tetapi rapuh dan membebani pusatnya. Jejaring yang tahan guncangan membagi peran kepada beberapa pihak.
lesson-centralization-example = Grup percakapan berisi 40 orang yang semuanya hanya bertanya kepada satu admin.
lesson-centralization-question = Peran apa yang dapat diserahkan pusat kepada pihak lain mulai bulan ini?
lesson-centralization-task = Kurangi beban Sari: turunkan pemusatan keantaraan menjadi paling tinggi 0,75 dengan paling banyak tiga hubungan baru.

lesson-core-periphery = Inti dan pinggiran
lesson-core-periphery-text =
    Banyak jejaring terdiri dari inti yang saling terhubung rapat dan pinggiran yang terhubung ke inti saja. Kecocokannya diukur dengan membandingkan jejaring dengan pola ideal itu.

    Inti menjaga kerja sama tetap jalan; pinggiran membawa kabar dan gagasan dari luar. Keduanya diperlukan.
lesson-core-periphery-example = Forum kesehatan desa digerakkan empat orang inti, sementara dokter, guru, dan pedagang datang sesekali.
lesson-core-periphery-question = Apakah inti masih terbuka bagi orang baru?
lesson-core-periphery-task = Dengan satu hubungan baru, dekatkan pinggiran ke inti: naikkan kecocokan menjadi paling rendah 0,5.

lesson-hierarchy = Jenjang
lesson-hierarchy-text =
    Dari garis formal dapat dilihat seberapa mirip jejaring dengan jenjang komando murni: semua tersambung, tidak ada garis yang berputar balik, tidak ada garis lebih, dan setiap dua pihak punya atasan bersama.

    Garis yang lebih bukan selalu kesalahan. Koordinasi lintas bidang memang menambah garis.
lesson-hierarchy-example = Seorang staf menerima perintah dari dua kepala bidang: efisiensi jenjang turun, tetapi proyek bersama berjalan.
lesson-hierarchy-question = Di mana jenjang diperlukan, dan di mana ia memperlambat?

lesson-mixing = Percampuran kategori
lesson-mixing-text =
    Apakah pihak sejenis lebih banyak berhubungan dengan sesamanya? Asortativitas positif berarti ya; negatif berarti hubungan justru lintas kategori.

    Indeks E-I membandingkan hubungan ke luar dengan hubungan di dalam kategori: −1 semuanya di dalam, 1 semuanya lintas.
lesson-mixing-example = Rapat ramai, tetapi semua yang hadir dari pemerintah; dunia usaha dan kampus tidak ada.
lesson-mixing-question = Kategori mana yang perlu lebih banyak dihubungkan demi tujuan jejaring?

lesson-key-players = Pemain kunci
lesson-key-players-text =
    Siapa saja yang, bila tidak ada, paling memecah jejaring? Dan siapa beberapa pihak yang bersama-sama paling cepat menjangkau semuanya? Keduanya pertanyaan tentang sekelompok pihak, bukan satu per satu.

    Tiga pihak tersentral belum tentu kelompok terbaik: bisa jadi mereka menjangkau orang yang sama.
lesson-key-players-example = Untuk menyebarkan kabar vaksinasi dipilih bidan, ustaz, dan ketua RT, bukan tiga bidan.
lesson-key-players-question = Tiga orang mana yang bersama-sama menjangkau seluruh desa?

## Posisi

lesson-connector = Penghubung utama
lesson-connector-text =
    Penghubung utama punya hubungan langsung terbanyak (derajat tertinggi). Ia tempat bertanya, penyebar kabar, dan sering diundang ke mana-mana.

    Risikonya kelebihan beban. Bantulah dengan membagi tugas, bukan dengan menambah hubungan.
lesson-connector-example = Sekretaris camat dikenal semua kepala desa, sehingga setiap urusan kecil pun ditanyakan kepadanya.
lesson-connector-question = Urusan mana yang dapat ditangani tanpa penghubung utama?
lesson-connector-task = Jadikan Ani satu-satunya penghubung utama dengan dua hubungan baru.

lesson-broker = Perantara
lesson-broker-text =
    Perantara berada di jalur terpendek antara pihak lain (keantaraan tertinggi). Ia dapat mempertemukan kelompok, menerjemahkan kepentingan, atau justru menahan kabar.

    Karena itu ia kunci perubahan: ajak sejak awal, dan pastikan ada jalan lain bila ia berhalangan.
lesson-broker-example = Pendamping desa yang dipercaya warga dan dinas mempertemukan keduanya dalam satu rapat.
lesson-broker-question = Apakah perantara di sini menyambung atau menahan?
lesson-broker-task = Dengan satu hubungan baru, jadikan Diane perantara.

lesson-best-informed = Paling cepat tahu
lesson-best-informed-text =
    Pihak ini paling dekat ke semua yang lain (kedekatan tertinggi), sehingga kabar sampai kepadanya dengan sedikit langkah.

    Ia tepat untuk memantau keadaan dan menyebarkan kabar penting dengan cepat, walaupun namanya tidak menonjol.
lesson-best-informed-example = Staf yang duduk di dekat ruang rapat tahu perubahan jadwal sebelum surat terbit.
lesson-best-informed-question = Kepada siapa perlu bertanya untuk mengetahui keadaan sebenarnya?
lesson-best-informed-task = Dengan satu hubungan baru, jadikan Diane satu-satunya yang paling cepat tahu.

lesson-boundary-spanner = Jembatan antarkelompok
lesson-boundary-spanner-text =
    Jembatan antarkelompok punya hubungan ke klaster lain dan lebih sentral daripada rekan di klasternya yang tidak punya hubungan keluar.

    Ia membawa gagasan dari satu kelompok ke kelompok lain, jadi baik untuk inovasi. Bila hanya satu orang, ia cepat lelah dan mudah disalahpahami kedua pihak.
lesson-boundary-spanner-example = Dosen yang pernah menjadi pegawai dinas menjembatani kampus dengan pemerintah.
lesson-boundary-spanner-question = Siapa jembatan kedua bila yang pertama pindah?
lesson-boundary-spanner-task = Dengan satu hubungan baru, jadikan Ani juga jembatan antarkelompok.

lesson-peripheral = Pemain pinggiran
lesson-peripheral-text =
    Pemain pinggiran punya sedikit hubungan dan jauh dari tengah. Mungkin karena baru bergabung, terlewat, atau memang hanya diperlukan sesekali.

    Jangan diabaikan: ia sering punya kontak di luar jejaring yang tidak dimiliki pihak lain.
lesson-peripheral-example = Pensiunan guru jarang diundang, padahal ia mengenal semua tokoh di tiga desa.
lesson-peripheral-question = Kontak luar apa yang dimiliki mereka yang ada di pinggir?
lesson-peripheral-task = Dengan satu hubungan baru, buat Jane bukan lagi pemain pinggiran.

## Delapan komponen

lesson-component-content = Isi
lesson-component-content-text =
    Isi menjawab: jejaring ini untuk apa? Misalnya pengadaan sarana, pemasaran, atau penyaluran kredit.

    Satu kelompok pihak dapat punya beberapa isi, dan petanya berbeda-beda: jalur gabah tidak sama dengan jalur kredit. Tetapkan isinya dahulu, barulah hubungan dapat dinilai cukup atau kurang.
lesson-component-content-example = Rapat lintas dinas berulang tanpa hasil karena setiap undangan membayangkan tujuan yang berbeda.
lesson-component-content-question = Dapatkah tujuan jejaring ini ditulis dalam satu kalimat?

lesson-component-needs = Kebutuhan pemangku kepentingan
lesson-component-needs-text =
    Setiap pihak ikut karena memerlukan sesuatu: pasar, data, izin, tenaga, pengakuan. Kebutuhan yang terpenuhi membuat hubungan bertahan.

    Catat kebutuhan tiap pihak, lalu lihat siapa di dalam jejaring yang dapat memenuhinya. Kebutuhan yang tidak dipenuhi siapa pun adalah alasan mengajak pihak baru.
lesson-component-needs-example = Petani perlu modal sebelum panen; bank perlu bukti panen. Koperasi mempertemukan keduanya.
lesson-component-needs-question = Kebutuhan siapa yang belum pernah ditanyakan?

lesson-component-structure = Struktur
lesson-component-structure-text =
    Struktur adalah bentuk hubungan: siapa terhubung dengan siapa, siapa di tengah, dan di mana jalannya hanya satu.

    Bentuk menentukan hasil. Bentuk bintang cepat tetapi rapuh, bentuk lingkaran tahan tetapi lambat, dan kelompok yang terpisah memerlukan jembatan. Menata ulang berarti memilih bentuk yang sesuai tujuan.
lesson-component-structure-example = Dengan orang yang sama, dua tim bekerja lebih cepat setelah satu jalur langsung dibuka.
lesson-component-structure-question = Bentuk mana yang paling mirip jejaring unit ini?
lesson-component-structure-task = Lingkaran ini lambat. Dengan dua hubungan baru, turunkan jarak rata-rata menjadi paling tinggi 1,9.

lesson-component-norms = Norma
lesson-component-norms-text =
    Norma adalah aturan yang disepakati: siapa berperan apa, apa kewajibannya, bagaimana sengketa diselesaikan. Ada yang tertulis dalam perjanjian, ada yang menjadi kebiasaan.

    Tanpa norma, hubungan yang baik pun mudah retak ketika ada yang merasa dirugikan.
lesson-component-norms-example = Koperasi dan kelompok tani menulis harga dasar dan tanggal pembayaran, sehingga tidak ada yang saling menunggu.
lesson-component-norms-question = Kesepakatan lisan mana yang sebaiknya ditulis?

lesson-component-social-capital = Modal sosial
lesson-component-social-capital-text =
    Modal sosial adalah hubungan yang sudah ada: tetangga, kelompok keagamaan, alumni, kerja bakti. Di atasnya kerja sama baru lebih cepat tumbuh.

    Hubungan yang dipaksakan dan asing bagi kebiasaan setempat sulit bertahan. Karena itu petakan dahulu yang ada, lalu kembangkan.
lesson-component-social-capital-example = Program simpan pinjam menumpang pada kelompok pengajian yang sudah rutin bertemu.
lesson-component-social-capital-question = Hubungan lama mana yang menghubungkan dua pihak yang ingin kita pertemukan?

lesson-component-human-capital = Sumber daya manusia
lesson-component-human-capital-text =
    Setiap peran memerlukan kecakapan: teknis, dan juga berkomunikasi, bernegosiasi, bekerja sama, mengendalikan emosi.

    Bandingkan kecakapan yang diperlukan dengan yang dimiliki. Yang kurang dapat dipelajari dari pihak lain di jejaring yang sudah memilikinya; tidak selalu perlu pelatihan dari luar.
lesson-component-human-capital-example = Pengurus koperasi baru belajar pembukuan dari KUD yang sudah berpengalaman.
lesson-component-human-capital-question = Siapa di jejaring ini yang dapat mengajar, dan siapa yang perlu belajar?

lesson-component-technoware = Technoware (TI)
lesson-component-technoware-text =
    Technoware adalah teknologi informasi yang menghubungkan pihak-pihak: telepon, grup percakapan, jaringan lokal, aplikasi bersama. Gunanya agar data tepat dan aliran kabar cepat.

    Catat yang dipakai sekarang dan yang direncanakan. Dua pihak tanpa saluran yang sama akan kembali ke surat.
lesson-component-technoware-example = Dinas memakai aplikasi, desa memakai kertas; setiap bulan data diketik ulang.
lesson-component-technoware-question = Hubungan penting mana yang belum punya saluran bersama?

lesson-component-commitment = Komitmen spiritual
lesson-component-commitment-text =
    Komitmen spiritual adalah kemauan dari hati untuk menepati norma, juga saat tidak diawasi. Tandanya terlihat: hadir, menepati janji, memberi lebih dahulu.

    Komitmen rendah pada pihak yang menjadi tumpuan banyak pihak adalah risiko yang perlu dibicarakan lebih awal.
lesson-component-commitment-example = Ketua kelompok tetap membayar iuran tepat waktu pada musim paceklik, dan anggota mengikutinya.
lesson-component-commitment-question = Bukti apa yang menunjukkan komitmen tiap mitra?

## Kemitraan

lesson-steps = Sebelas langkah membangun kemitraan
lesson-steps-text =
    Mulai dari mengenal: pemetaan, penggalian informasi (pribadi, informal, formal), analisis. Lalu mendekat: penjajakan dan rencana kerja sama bersama mitra. Kemudian mengikat: kesepakatan tentang peran dan tanggung jawab, lalu penandatanganan.

    Setelah itu bekerja: pelaksanaan, monitoring dan evaluasi, perbaikan, dan perencanaan selanjutnya. Lalu putaran dimulai lagi.

    Pola transmigrasi (2008) memakai dua tahap: menyamakan persepsi, lalu membentuk dan mendampingi.
lesson-steps-example = Nota kesepahaman ditandatangani sebelum penjajakan selesai; setahun kemudian tidak ada yang tahu siapa mengerjakan apa.
lesson-steps-question = Pada langkah mana kemitraan yang sedang berjalan ini sebenarnya berada?

lesson-conditions = Lima syarat kemitraan
lesson-conditions-text =
    Kemitraan baru ada bila lima hal terpenuhi: ada dua pihak atau lebih; visinya sama; ada kesepakatan; saling percaya dan saling membutuhkan; dan ada komitmen pada tujuan yang lebih besar.

    Satu saja hilang, kerja sama tinggal di kertas. Nilailah dari sisi setiap pihak, bukan dari sisi sendiri saja.
lesson-conditions-example = Dinas dan perusahaan sudah menandatangani, tetapi perusahaan tidak merasa membutuhkan; kegiatan berhenti setelah peresmian.
lesson-conditions-question = Syarat mana yang paling lemah pada kemitraan ini menurut mitra?

lesson-principles = Enam prinsip kemitraan
lesson-principles-text =
    Enam prinsip menjaga kemitraan: kesamaan visi dan misi, kepercayaan, saling menguntungkan, efisiensi dan efektivitas, komunikasi timbal balik, dan komitmen yang kuat.

    Prinsip-prinsip itu saling menopang. Tanpa komunikasi dua arah satu pihak lekas menguasai yang lain; tanpa manfaat bersama kepercayaan menipis.
lesson-principles-example = Rapat triwulan diatur bergantian tempatnya, sehingga setiap pihak pernah menjadi tuan rumah dan didengar.
lesson-principles-question = Prinsip mana yang sudah lama tidak dibicarakan dengan mitra?

lesson-power-interest = Pengaruh dan kepentingan
lesson-power-interest-text =
    Pemangku kepentingan dapat ditempatkan menurut pengaruh dan kepentingannya. Promoters kuat dan peduli: libatkan. Latents kuat tetapi belum peduli: yakinkan. Defenders peduli tetapi lemah: kuatkan dan beri kabar. Apathetics: pantau secukupnya.

    Letak itu dapat berubah. Dukungan, netral, atau penolakan adalah hal lain yang dicatat tersendiri.
lesson-power-interest-example = Kepala Bappeda tidak menolak proyek, hanya belum melihat gunanya; satu paparan singkat mengubah itu.
lesson-power-interest-question = Latents mana yang paling menentukan, dan apa yang mereka pedulikan?

## Jejaring pribadi

lesson-follow-up = Tindak lanjut dalam 72 jam
lesson-follow-up-text =
    Perkenalan yang tidak ditindaklanjuti cepat terlupa. Hubungi kenalan baru dalam 72 jam: ucapkan terima kasih, tanyakan kabar, kirim yang dijanjikan.

    Kartu nama di laci bukan jejaring. Yang membuatnya menjadi hubungan adalah langkah kecil sesudahnya.
lesson-follow-up-example = Sehari setelah rapat, seorang kepala seksi mengirim bahan yang sempat dibahas. Minggu depannya ia diundang ikut tim.
lesson-follow-up-question = Siapa yang dikenal pekan ini dan belum disapa lagi?

lesson-contacts = Delapan sampai sepuluh kontak
lesson-contacts-text =
    Orang umumnya baru merasa membutuhkan orang lain setelah delapan sampai sepuluh kali berhubungan. Jadi, yang diperlukan adalah kesabaran, bukan satu pertemuan besar.

    Orang biasa pun punya sekitar 250 orang yang cukup dekat. Pilih yang sesuai tujuan, lalu jaga agar hubungan tidak terputus.
lesson-contacts-example = Calon mitra baru menjawab setelah beberapa kali disapa lewat acara, pesan, dan kunjungan singkat.
lesson-contacts-question = Dengan siapa sudah lima kali berhubungan, lalu berhenti?

lesson-giving = Mendengar dan memberi lebih dulu
lesson-giving-text =
    Pendengar yang baik lebih diingat daripada pembicara yang baik. Dengan mendengar, kita tahu apa yang diperlukan orang, lalu dapat memberi lebih dulu: kabar yang tepat, bantuan, perkenalan.

    Masuklah ke komunitas dan organisasi profesi, pedulilah pada lingkungan sekitar, dan jagalah nama baik: menepati janji adalah citra diri terbaik.
lesson-giving-example = Seorang kasubbag selalu berbagi jadwal pelatihan yang berguna bagi rekan di dinas lain; ketika ia perlu data, semua membantu.
lesson-giving-question = Apa yang dapat diberikan pekan ini tanpa mengharap balasan?

## Jejaring yang tumbuh

lesson-stages = Empat tahap jejaring yang tumbuh
lesson-stages-text =
    Krebs dan Holley melihat empat tahap. Mula-mula kelompok kecil yang terserak. Lalu satu penggerak menghubungkan semuanya: pusat dan jari-jari. Kemudian tumbuh beberapa pusat. Akhirnya inti yang rapat dengan pinggiran yang terbuka.

    Setiap tahap meminta langkah berbeda: mula-mula mempertemukan, kemudian melepaskan agar pihak lain saling terhubung tanpa pusat.
lesson-stages-example = Pendamping UMKM mula-mula menghubungi semua perajin sendiri; setahun kemudian mereka saling memesan bahan tanpa dia.
lesson-stages-question = Tahap mana yang paling mirip jejaring kita, dan apa langkah berikutnya?
lesson-stages-task = Tiga kelompok kecil masih terserak. Satukan dengan paling banyak dua hubungan.
