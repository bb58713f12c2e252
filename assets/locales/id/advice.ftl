# Usulan hubungan baru dan posisi tawar.

step-proposal = terapkan usulan

command-bargaining-position = Posisi tawar
command-proposals = Usulan hubungan

## Memilih

advice-take-selected = Pakai yang dipilih di peta
advice-seek = Ketik sebagian nama…

## Posisi tawar

position-view = Posisi tawar
position-view-explained = Yang dipilih bergantung pada siapa, untuk mencapai siapa, dan ada berapa jalur lain.
position-all = Semua
position-all-explained = Siapa bergantung pada siapa, untuk semua pihak sekaligus.
position-choose = Pilih satu atau beberapa pemangku kepentingan pada peta untuk melihat posisi tawarnya.
position-working = Posisi tawar sedang dihitung…
position-not-in-view = Yang dipilih belum punya hubungan dalam tampilan ini.
position-reaches-nobody = { $who } belum mencapai siapa pun{ $scoped ->
    [no] {""}
   *[other] {" "}dalam jejaring { $scope }
  }, jadi ketergantungannya tidak dapat dihitung.
position-depends-on-nobody = { $who } tidak bergantung pada perantara mana pun{ $scoped ->
    [no] {""}
   *[other] {" "}dalam jejaring { $scope }
  }: { $direct } dari { $partners } mitra dijangkau langsung.
position-depends = { $scoped ->
    [no] {""}
   *[other] Dalam jejaring { $scope }:{" "}
  }{ $who } paling bergantung pada { $on }, yang { $brokers ->
    [1] {""}
   *[other] masing-masing{" "}
  }dilewati { $share } jalur terpendeknya. { $direct } dari { $partners } mitra dijangkau langsung.
position-partners = Mitra yang ingin dicapai
position-partners-all = Semua mitra
position-brokers = Bergantung pada
position-brokers-explained = Berapa persen jalur terpendek ke mitra yang melewati perantara ini. Di peta, perantara diberi cincin dan persennya.
position-partners-list = Jalur terpisah ke mitra
position-partners-list-explained = Jalur terpisah tidak memakai perantara yang sama; hubungan langsung dihitung satu. Semakin banyak jalur, semakin kuat posisi tawar.
position-nobody = Tidak bergantung pada siapa pun.
position-direct = langsung, { $n } jalur terpisah
position-indirect = { $n } jalur terpisah
position-unreached = belum terjangkau
position-paths-short = { $n } jalur
position-more = dan { $n } lainnya
position-broker = { $share } dari jalur terpendek melewati { $name }.
position-broker-reaching = Diperlukan untuk mencapai { $names }.
position-broker-only-way = Semua jalur terpendek ke { $names } melewatinya.
position-theirs = Sebaliknya, ia bergantung { $share } pada pihak yang dipilih.
position-partner-direct = { $name } dijangkau langsung; ada { $n } jalur terpisah, termasuk hubungan langsung itu.
position-partner-indirect = { $name } berjarak { $distance } hubungan; ada { $n } jalur terpisah.
position-partner-unreached = { $name } belum terjangkau.

## Usulan

proposal-view = Usulan
proposal-view-explained = Hubungan baru mana yang paling membantu mencapai suatu tujuan, dan apa modal sosialnya.
proposal-aim = Tujuan
proposal-aim-dependence = Kurangi ketergantungan
proposal-aim-cut-points = Hilangkan simpul rawan
proposal-aim-closeness = Perpendek jarak ke semua pihak
proposal-aim-raise = Jadikan perantara
proposal-aim-relieve = Ringankan perantara
proposal-aim-parts = Sambungkan bagian terpisah
proposal-group = Kelompok sasaran
proposal-group-none = Pilih…
proposal-on = Bergantung pada
proposal-on-anyone = siapa pun
proposal-who = Siapa
proposal-most-ties = Hubungan baru, paling banyak
proposal-most-ties-n = Usulkan paling banyak { $n } hubungan baru sekaligus.
proposal-own-ties = Hanya hubungan milik sasaran
proposal-own-ties-explained = Hanya usulkan hubungan yang dapat dibangun sendiri oleh sasaran.
proposal-keep-ties = Jangan ubah hubungan yang tercatat
proposal-keep-ties-explained = Hubungan yang berakhir tidak dihidupkan lagi, dan yang informal tidak diformalkan.
proposal-untouched = Jangan libatkan
proposal-untouched-none = tidak ada
proposal-content = Isi hubungan baru
proposal-content-none = belum ditentukan
proposal-choose = Pilih dahulu siapa yang menjadi sasaran.
proposal-order-ground = Termudah dulu
proposal-order-ground-explained = Yang bertumpu pada modal sosial lebih dulu, selama mencapai separuh dampak terbaik; sisanya menyusul.
proposal-order-effect = Dampak terbesar
proposal-order-effect-explained = Yang paling besar dampaknya terhadap tujuan lebih dulu.
proposal-working = Mencari usulan… { $share }
proposal-stop = Hentikan
proposal-stopped = Pencarian dihentikan; ini yang terbaik sejauh ini.
proposal-tried = { $tried } hubungan dicoba, { $helpful } membantu.
proposal-all-sets = Semua susunan sudah dicoba.
proposal-beam = Setiap langkah hanya mengembangkan { $n } susunan terbaik; mungkin ada susunan lain yang sedikit lebih baik.
proposal-too-large = Jejaring ini terlalu besar untuk dicarikan usulan. Saring dahulu hubungannya.
proposal-undefined = Sasaran ini belum terhubung dengan siapa pun dalam tampilan ini, jadi angkanya belum dapat dihitung.
proposal-none = Tidak ada hubungan baru yang membantu tujuan ini dalam batas yang dipilih.
proposal-size = { $n ->
    [1] Satu hubungan
   *[other] { $n } hubungan sekaligus
  }
proposal-apply = Terapkan (Enter)
proposal-ground-of = { $from } – { $to }: { $sentence }
proposal-ground-revive = Pernah ada dan telah berakhir: dihidupkan lagi.
proposal-ground-formalise = Sudah dijalani secara informal: tinggal diformalkan.
proposal-ground-enliven = Sudah ada di atas kertas: tinggal dijalani.
proposal-ground-other = { $n ->
    [0] Keduanya sudah punya hubungan lain.
   *[other] Keduanya sudah punya hubungan lain: { $contents }.
  }
proposal-ground-earlier = { $n ->
    [0] Keduanya pernah punya hubungan lain.
   *[other] Keduanya pernah punya hubungan lain: { $contents }.
  }
proposal-ground-partners = { $n ->
    [1] Dapat diperkenalkan oleh mitra bersama: { $names }.
   *[other] Dapat diperkenalkan oleh { $n } mitra bersama: { $names }.
  }
proposal-ground-nothing = Belum ada modal sosial: hubungan ini masih asing bagi kebiasaan setempat.
proposal-effect = { $aim ->
    [dependence] Ketergantungan tertinggi turun dari { $before } menjadi { $after }.
    [dependence-on] Ketergantungan itu turun dari { $before } menjadi { $after }.
    [cut-points] Simpul rawan berkurang dari { $before } menjadi { $after }.
    [closeness] Kedekatan naik dari { $before } menjadi { $after }.
    [parts] Bagian terpisah berkurang dari { $before } menjadi { $after }.
   *[betweenness] Keantaraan berubah dari { $before } menjadi { $after }.
  }
proposal-effect-nearer = { $aim ->
    [cut-points] Simpul rawan tetap { $before }, tetapi lebih sedikit pihak yang terputus bila salah satunya tidak aktif.
   *[other] Angkanya tetap { $before }, tetapi jalur lain bertambah.
  }
proposal-most-needed = Tumpuan terbesar setelah itu: { $name }.
proposal-cut-points-gone = { $n ->
    [1] { $names } tidak lagi menjadi simpul rawan.
   *[other] { $n } pihak tidak lagi menjadi simpul rawan: { $names }.
  }
proposal-cut-points-new = { $n ->
    [1] { $names } menjadi simpul rawan.
   *[other] { $n } pihak menjadi simpul rawan: { $names }.
  }
proposal-parts = Bagian terpisah: dari { $before } menjadi { $after }.
proposal-mean-distance = Jarak rata-rata: dari { $before } menjadi { $after }.
proposal-dependence-others = Ketergantungan tertinggi tiap pihak: turun pada { $fall } pihak, naik pada { $rise } pihak.
proposal-dependence-rise = Kenaikan terbesar: { $name }, dari { $before } menjadi { $after }.
proposal-betweenness-fall = Keantaraan yang paling turun: { $name }, dari { $before } menjadi { $after }.
proposal-betweenness-rise = Keantaraan yang paling naik: { $name }, dari { $before } menjadi { $after }.
proposal-role-new = Posisi baru dalam jejaring: { $roles }.
proposal-role-gone = Tidak lagi: { $roles }.
