finding-names-two = { $names } dan { $last }
finding-names-many = { $names }, dan { $last }
finding-names-more = { $n ->
    [1] { $names }, dan satu lainnya
   *[other] { $names }, dan { $n } lainnya
}

finding-severity-severe = Penting
finding-severity-notable = Perlu perhatian
finding-severity-hint = Catatan

finding-dependence = { $n ->
   *[other] { $extent ->
        [whole] { $names } bergantung sepenuhnya pada { $broker }
       *[most] { $names } sangat bergantung pada { $broker }
    }
}
finding-dependence-evidence = { $n ->
    [1] { $share } jalur terpendek { $names } ke pihak lain melewati { $broker }.
   *[other] Hingga { $share } jalur terpendek { $n } pihak ini ke pihak lain melewati { $broker }.
}
finding-dependence-only-way = { $n ->
    [1] Tanpa { $broker }, { $first } tidak dapat mencapai { $names }.
   *[other] Tanpa { $broker }, { $first } tidak dapat mencapai { $n } pihak: { $names }.
}
finding-dependence-theirs = Sebaliknya, ketergantungan { $broker } pada { $first } { $theirs }.
finding-dependence-advice = Bangun hubungan langsung, atau jalur kedua yang tidak melewati { $broker }. Posisi tawarnya lemah selama satu pihak menentukan syaratnya.

finding-bottleneck = Hampir semua lewat { $broker }
finding-bottleneck-evidence = { $broker } berada di { $share } jalur terpendek antarpihak lain.
finding-bottleneck-advice = Bila { $broker } lambat atau berhenti, yang lain ikut terhambat. Bagi perannya, atau hubungkan langsung pihak yang sering memerlukannya.

finding-cut-point = Tanpa { $name }, jejaring terputus
finding-cut-point-evidence = { $n ->
    [1] Bila { $name } tidak aktif, { $names } terputus dari yang lain.
   *[other] Bila { $name } tidak aktif, { $n } pihak terputus dari yang lain: { $names }.
}
finding-cut-point-advice = Satu hubungan lagi yang tidak melewati { $name } sudah cukup untuk menjaga sambungan.

finding-hub = { $name } memikul terlalu banyak hubungan
finding-hub-evidence = { $name } terhubung langsung dengan { $share } pihak lain, jauh lebih banyak daripada siapa pun.
finding-hub-advice = Sebagian koordinasi dapat dibagi kepada pihak lain agar tidak bertumpu pada satu orang atau unit.

finding-parts = Jejaring terpecah menjadi { $parts } bagian
finding-parts-evidence = { $n ->
    [1] { $names } tidak terhubung dengan bagian terbesar.
   *[other] { $n } pihak tidak terhubung dengan bagian terbesar: { $names }.
}
finding-parts-advice = Informasi dan bantuan tidak sampai ke bagian yang terpisah. Cari satu pihak di tiap bagian yang dapat saling dihubungkan.

finding-unconnected = { $n ->
    [1] { $names } belum terhubung
   *[other] { $n } pihak belum terhubung
}
finding-unconnected-evidence = { $n ->
    [1] { $names } belum punya hubungan apa pun dalam tampilan ini.
   *[other] Belum punya hubungan apa pun dalam tampilan ini: { $names }.
}
finding-unconnected-advice = Gambarkan hubungannya bila memang ada; bila belum, inilah peluang untuk memulai.

finding-single-spanner = Hanya { $name } yang menghubungkan klasternya ke luar
finding-single-spanner-evidence = Dalam klaster { $name } ada { $n } pihak lain ({ $names }), tetapi hanya { $name } yang punya hubungan ke luar klaster.
finding-single-spanner-advice = Tambahkan penghubung kedua dari klaster itu agar tidak bergantung pada satu pihak.

finding-outside-contacts = Pihak di pinggiran dapat membawa kontak dari luar
finding-outside-contacts-evidence = Berada di pinggiran jejaring dan dari wilayah yang lebih jauh: { $names }.
finding-outside-contacts-advice = Pihak seperti ini sering mengenal orang yang tidak dikenal siapa pun di dalam. Libatkan sebelum mencari kontak baru.

finding-paper-only = { $n ->
    [1] Satu garis resmi tanpa kontak sehari-hari
   *[other] { $n } garis resmi tanpa kontak sehari-hari
}
finding-paper-only-evidence = Ada komando atau koordinasi resmi, tetapi tidak ada hubungan informal di sampingnya: { $ties }.
finding-paper-only-advice = Periksa apakah garis ini benar-benar dijalankan. Pertemuan rutin sering lebih menolong daripada surat.

finding-only-informal = { $n ->
    [1] Satu hubungan informal tanpa padanan resmi
   *[other] { $n } hubungan informal tanpa padanan resmi
}
finding-only-informal-evidence = Secara resmi kedua ujungnya tidak tersambung, juga tidak lewat pihak lain: { $ties }.
finding-only-informal-advice = Hubungan ini bernilai, tetapi hilang bersama orangnya. Pertimbangkan untuk meresmikan yang penting.

finding-one-way = { $n ->
    [1] Satu hubungan berjalan searah saja
   *[other] { $n } hubungan berjalan searah saja
}
finding-one-way-evidence = Isinya koordinasi, konsultasi, atau informasi, tetapi tidak ada arah baliknya: { $ties }.
finding-one-way-advice = Tanpa umpan balik, kesalahan terlambat diketahui. Sepakati cara menjawabnya.

finding-without-norm = { $n ->
    [1] Satu hubungan yang direncanakan belum punya norma
   *[other] { $n } hubungan yang direncanakan belum punya norma
}
finding-without-norm-evidence = Tidak ada norma pada kedua ujungnya yang mengatur hubungan ini: { $ties }.
finding-without-norm-advice = Tuliskan peran dan kewajiban masing-masing, dan kepada siapa berlakunya, pada bagian Norma.

finding-foreign = { $n ->
    [1] Satu hubungan baru tidak bertumpu pada modal sosial
   *[other] { $n } hubungan baru tidak bertumpu pada modal sosial
}
finding-foreign-evidence = Kedua pihak belum pernah berhubungan dan tidak punya mitra bersama: { $ties }.
finding-foreign-advice = Hubungan yang asing bagi kebiasaan setempat lebih sulit tumbuh. Cari perantara yang dikenal keduanya.

finding-cooling = { $n ->
    [1] Satu hubungan mulai renggang
   *[other] { $n } hubungan mulai renggang
}
finding-cooling-evidence = { $dated ->
    [yes] { $n ->
        [1] Mutu hubungan { $first } turun { $fall } poin (skala 0–4) sejak { $since }.
       *[other] Menurut penilaian terakhir, mutunya menurun: { $ties }. Yang paling turun { $first }: { $fall } poin (skala 0–4) sejak { $since }.
    }
   *[no] { $n ->
        [1] Mutu hubungan { $first } turun { $fall } poin (skala 0–4).
       *[other] Menurut penilaian terakhir, mutunya menurun: { $ties }. Yang paling turun { $first }: { $fall } poin (skala 0–4).
    }
}
finding-cooling-advice = Hubungi sebelum putus: bertemulah, tanyakan apa yang berubah, dan sepakati manfaat bagi kedua pihak. Setelah itu nilai lagi.

finding-unmet-needs = { $n ->
    [1] Satu kebutuhan belum dipenuhi siapa pun
   *[other] { $n } kebutuhan belum dipenuhi siapa pun
}
finding-unmet-needs-evidence = Dari { $all } kebutuhan yang ditulis, { $n } belum ada yang memenuhi, yaitu kebutuhan { $names }. Misalnya, { $of } membutuhkan “{ $example }”.
finding-unmet-needs-advice = Cari siapa di jejaring ini yang dapat memenuhinya, atau siapa yang perlu diajak. Catat pada bagian Kebutuhan.

finding-undone-tasks = { $n ->
    [1] Satu tugas belum dikerjakan siapa pun
   *[other] { $n } tugas belum dikerjakan siapa pun
}
finding-undone-tasks-evidence = Dari { $all } tugas yang ditulis, { $n } belum ada pelaksananya: { $tasks }.
finding-undone-tasks-advice = Sepakati siapa yang mengerjakannya, lalu catat pada daftar tugas.

finding-teachable = { $n ->
    [1] Satu kompetensi yang kurang dapat dipelajari dari rekan
   *[other] { $n } kompetensi yang kurang dapat dipelajari dari rekan
}
finding-teachable-evidence = Yang membutuhkan: { $names }. Yang dapat mengajarkan: { $teachers }. Misalnya, { $of } dapat belajar “{ $example }” dari { $by }.
finding-teachable-advice = Pertemukan keduanya. Belajar dari rekan itu murah, dan hubungannya ikut menguat.

finding-untaught = { $n ->
    [1] Satu kompetensi yang dibutuhkan belum dikuasai siapa pun
   *[other] { $n } kompetensi yang dibutuhkan belum dikuasai siapa pun
}
finding-untaught-evidence = Yang membutuhkan: { $names }. Misalnya, { $of } membutuhkan “{ $example }”, tetapi tidak ada rekan yang dapat mengajarkannya.
finding-untaught-advice = Cari pelatihan atau mitra dari luar, misalnya balai diklat, perguruan tinggi, atau asosiasi profesi.

finding-without-channel = { $n ->
    [1] Satu hubungan tanpa saluran TI bersama
   *[other] { $n } hubungan tanpa saluran TI bersama
}
finding-without-channel-evidence = Dari { $all } hubungan yang kedua ujungnya mencatat technoware, { $n } tidak punya yang sama, dipakai ataupun direncanakan: { $ties }.
finding-without-channel-advice = Sepakati satu saluran yang dapat dipakai keduanya, sederhana pun jadi, misalnya grup pesan.

finding-low-commitment = Komitmen { $names } rendah, padahal menjadi tumpuan
finding-low-commitment-evidence = { $count ->
    [0] Nilai komitmen terakhir: { $scores }.
   *[other] Nilai komitmen terakhir: { $scores }. Yang bertumpu padanya ada { $count } pihak: { $by }.
}
finding-low-commitment-advice = Bicarakan apa yang menghalanginya, atau siapkan jalur yang tidak bertumpu padanya.
finding-score = { $name } { $score } dari 4

finding-own-network = Anda berada di tengah karena ini jejaring pribadi Anda
finding-own-network-evidence = { $n ->
    [0] Semua yang terhubung dengan Anda juga sudah saling terhubung.
   *[other] Dari { $pairs } pasang pihak yang terhubung dengan Anda, { $n } pasang belum saling terhubung.
}
finding-own-network-advice = Pertemukan mereka yang dapat saling membantu, agar tidak semuanya bertumpu pada Anda.

stage-scattered = Tahap jejaring: masih terserak
stage-scattered-evidence = Sebagian besar pihak belum berada dalam satu bagian yang tersambung.
stage-scattered-advice = Langkah berikutnya: seorang penghubung yang mempertemukan bagian-bagian itu. (Tahap menurut Krebs dan Holley, di luar bahan ajar.)
stage-hub-and-spoke = Tahap jejaring: satu pusat dengan jari-jari
stage-hub-and-spoke-evidence = Jalur antarpihak terpusat pada satu atau dua pihak.
stage-hub-and-spoke-advice = Langkah berikutnya: pusat itu memperkenalkan pihak-pihak di ujungnya satu sama lain, hingga tumbuh pusat lain. (Tahap menurut Krebs dan Holley, di luar bahan ajar.)
stage-several-hubs = Tahap jejaring: beberapa pusat
stage-several-hubs-evidence = Jalur antarpihak terbagi pada beberapa pihak.
stage-several-hubs-advice = Langkah berikutnya: pusat-pusat itu saling terhubung rapat menjadi inti, dan pinggiran membawa gagasan dari luar. (Tahap menurut Krebs dan Holley, di luar bahan ajar.)
stage-core-and-periphery = Tahap jejaring: inti dan pinggiran
stage-core-and-periphery-evidence = Ada inti yang saling terhubung rapat, dengan pihak lain di sekelilingnya.
stage-core-and-periphery-advice = Rawat inti, dan jaga agar pinggiran tetap terbuka bagi pihak dan gagasan baru. (Tahap menurut Krebs dan Holley, di luar bahan ajar.)

findings-title = Sorotan
findings-title-explained = Apa yang menonjol dalam jejaring ini: bukti, artinya, dan apa yang dapat membantu
findings-all = { $n ->
    [1] Lihat satu sorotan lainnya
   *[other] Lihat { $n } sorotan lainnya
}
findings-none = Tidak ada yang menonjol. Jejaring ini tidak bertumpu pada satu pihak saja.
findings-too-small = Gambarkan setidaknya tiga pihak dengan hubungannya; sorotan muncul di sini.
findings-counting = Sedang dihitung…
findings-propose = Cari usulan
findings-fill-in = Isi di Komponen
findings-show = Tunjukkan di peta
findings-spoken = { $severity }: { $title }
findings-about = Sorotan tentang { $name }
findings-thresholds = Ambang
findings-thresholds-reset = Kembalikan ambang
findings-threshold-dependence = Bergantung mulai dari
findings-threshold-bottleneck = Hambatan mulai dari
findings-threshold-hub = Pusat mulai dari
command-findings = Sorotan
command-next-finding = Sorotan berikutnya
command-previous-finding = Sorotan sebelumnya

influence-view = Pengaruh
influence-view-explained = Pengaruh menurut penilaian orang, dibandingkan dengan letaknya di jejaring
influence-grid = Pengaruh dan kepentingan
influence-grid-explained = Empat kuadran: Promoters, Latents, Defenders, Apathetics. Seret untuk menilai.
influence-computed = Dinilai dan dihitung
influence-computed-explained = Pengaruh menurut penilaian dibandingkan dengan ukuran jejaring
influence-unscored = Belum dinilai. Seret ke bagan, atau klik untuk menaruhnya di tengah.
influence-spoken = { $name }: pengaruh { $power }, kepentingan { $interest }
influence-too-few = Nilailah pengaruh setidaknya empat pihak; perbandingannya muncul di sini.
influence-agree = Penilaian dan letak di jejaring kurang lebih sejalan.
influence-overrated = { $name } dinilai berpengaruh, padahal nilai { $measure } yang dimilikinya termasuk rendah di jejaring ini.
influence-underrated = { $name } dinilai kurang berpengaruh, padahal nilai { $measure } yang dimilikinya termasuk tinggi di jejaring ini.
influence-rule = Ditampilkan bila kedua peringkat suatu pihak berselisih sedikitnya separuh dari jumlah pihak yang dinilai.
