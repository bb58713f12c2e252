### scene: judul dan legenda diagram, serta ekspornya

scene-title = { $title } · { $variant }
scene-size-stands-for = Ukuran = { $measure }
scene-colour-stands-for = Warna = { $measure }
scene-only-ties = Hanya hubungan: { $what }
scene-measure-degree = derajat
scene-measure-betweenness = keantaraan
scene-measure-closeness = kedekatan
scene-measure-core = inti
scene-measure-cluster = klaster
scene-cluster = klaster { $number }
scene-no-cluster = belum terhubung
scene-lowest = terendah: { $value }
scene-highest = tertinggi: { $value }
scene-all-the-same = semua: { $value }
