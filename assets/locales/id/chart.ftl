### chart: bagan organisasi di samping jejaring, dan siapa yang penting di salah satunya

command-chart = Bagan organisasi di samping
chart-title = Di bagan dan dalam kenyataan
chart-close = Tutup bagan
chart-map = Bagan organisasi
chart-map-title = Bagan resmi
chart-named = { $name } (bagan)
second-map-named = { $name } (peta { $map })
chart-size-stands-for = Ukuran = { $measure } di bagan
chart-apart = Tanpa hubungan formal
chart-show-informal = Hubungan informal
chart-show-informal-explained = Tampilkan hubungan informal di atas bagan, agar terlihat kontak yang melintasi garis resmi
chart-working = Bagan sedang disusun…
chart-empty = Belum ada pemangku kepentingan untuk dibuatkan bagan.

chart-line-command = Garis komando
chart-line-guidance = Garis pembinaan
chart-line-coordination = Garis koordinasi
chart-line-other = Hubungan formal lain
chart-line-planned = Formal, belum berjalan
chart-line-informal = Hubungan informal
chart-line-one-way = Satu arah

chart-no-formal = Dalam tampilan ini belum ada hubungan formal, jadi bagan resminya masih kosong.
chart-no-informal = Dalam tampilan ini belum ada hubungan informal. Gambarkan kontak sehari-hari agar terlihat mana garis resmi yang benar-benar hidup.
chart-summary = { $lived ->
    [0] Dari { $formal } garis resmi, belum ada yang didampingi kontak informal.
   *[other] Dari { $formal } garis resmi, { $lived } didampingi kontak informal.
} { $unforeseen ->
    [0] Semua kontak informal sejajar dengan garis resmi.
   *[other] Dari { $informal } kontak informal, { $unforeseen } menghubungkan pihak yang tidak dihubungkan garis resmi mana pun.
}

chart-importance = Penting di satu sisi saja
chart-measure-degree = Banyaknya hubungan
chart-measure-betweenness = Keantaraan
chart-informal-first = { $name }: peringkat { $rank } menurut hubungan informal, { $other } menurut bagan resmi.
chart-informal-first-only = { $name }: peringkat { $rank } menurut hubungan informal, tetapi tidak ada di bagan resmi.
chart-formal-first = { $name }: peringkat { $rank } menurut bagan resmi, { $other } menurut hubungan informal.
chart-formal-first-only = { $name }: peringkat { $rank } menurut bagan resmi, tetapi tidak punya hubungan informal.
chart-rank-of-all = Peringkat { $rank } bila semua hubungan dihitung.
chart-agree = Tidak ada. Yang terdepan di satu sisi tidak tertinggal di sisi lain.
chart-rule = Yang disebut: pihak yang terdepan di satu sisi (dua atau tiga pihak; di jejaring besar, sepersepuluhnya), tetapi tidak ada atau berada di separuh terbawah di sisi lain.

chart-unlived = Resmi, tanpa kontak informal
chart-unlived-none = Setiap garis resmi didampingi kontak informal.
chart-unforeseen = Informal, tanpa garis resmi
chart-unforeseen-none = Setiap kontak informal sejajar dengan garis resmi.
chart-part-of = { $part } dari { $all }
chart-more = … dan { $n } lainnya

chart-ranks = Semua peringkat
chart-rank-formal = Bagan
chart-rank-informal = Informal
chart-rank-all = Semua
chart-rank-spoken = { $name }: bagan { $formal }, informal { $informal }, semua { $all }
chart-copy = Salin sebagai tabel
