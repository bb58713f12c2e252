### scene: judul dan legenda diagram, serta ekspornya

scene-title = { $title } · { $variant }
scene-size-stands-for = Ukuran = { $measure }
scene-quality-lowest = Mutu hubungan 0
scene-quality-highest = Mutu hubungan 4
scene-quality-none = Mutu belum dinilai
scene-colour-stands-for = Warna = { $measure }
scene-label-stands-for = Angka di bawah nama = { $measure }
scene-only-ties = Hanya hubungan: { $what }
scene-cluster = klaster { $number }
scene-no-cluster = belum terhubung
scene-lowest = terendah: { $value }
scene-highest = tertinggi: { $value }
scene-all-the-same = semua: { $value }

## Ekspor

export-untitled = Jejaring pemangku kepentingan
export-description = Diagram { $stakeholders } pemangku kepentingan dan { $ties } hubungan.
export-unknown-variant = Skenario ini tidak ada. Pilih salah satu skenario dalam proyek.
export-bad-resolution = Resolusi harus berupa angka di atas 0.
export-too-large = Gambar ini akan berukuran { $width } × { $height } piksel; batasnya { $limit } juta piksel. Pilih resolusi yang lebih rendah atau ekspor sebagai SVG.
export-sheet = Lembar { $sheet } (baris-kolom) dari { $rows } × { $columns } · potong menurut tanda, lalu rekatkan bertumpang 10 mm
export-not-drawn = Gambar tidak dapat dibuat. Coba lagi dengan resolusi yang lebih rendah atau ekspor sebagai SVG.
