# Bingkai, catatan, dan latar pada peta

command-group = Beri bingkai
command-ungroup = Lepas bingkai
command-tool-note = Tulis catatan
command-background-none = Tanpa latar
command-background-rings = Lingkar dekat ke jauh
command-background-grid = Kisi pengaruh dan kepentingan
command-background-sectors = Bagi lingkar menurut kategori
command-background-more-rings = Tambah lingkar
command-background-fewer-rings = Kurangi lingkar
command-background-arrange = Susun menurut latar
menu-background = Latar

step-group = beri bingkai
step-ungroup = lepas bingkai
step-group-members = ubah isi bingkai
step-add-note = tulis catatan
step-remove-note = hapus catatan
step-background = ganti latar

group-default-name = Bingkai { $n }
group-name-placeholder = Nama bingkai
group-name-field = Nama bingkai
group-unnamed = Bingkai tanpa nama
note-named = Catatan: { $text }
note-placeholder = Isi catatan
note-field = Isi catatan

canvas-menu-rename-group = Ganti nama
canvas-menu-select-members = Pilih isinya
canvas-menu-add-to-group = Masukkan yang terpilih
canvas-menu-ungroup = Lepas bingkai
canvas-menu-edit-note = Ubah isi
canvas-menu-remove-note = Hapus catatan
canvas-menu-group = Beri bingkai
canvas-menu-note-here = Tulis catatan di sini
canvas-hint-group = Seret untuk memindahkan isinya · klik ganda untuk mengganti nama
canvas-hint-note = Seret untuk memindahkan · klik ganda untuk mengubah isi
canvas-hint-note-tool = Klik di tempat catatan akan ditulis
canvas-hint-writing = Enter untuk menyimpan · Shift+Enter untuk baris baru · Esc untuk batal

panel-group = Bingkai
panel-group-name = Nama
panel-group-colour = Warna
panel-group-members = Isi ({ $count })
panel-group-take-out = Keluarkan { $name }
panel-group-add = Masukkan…
panel-note-title = Catatan
panel-note-text = Isi
panel-note-width = Lebar
panel-in-group = Dalam bingkai { $name }

background-near = dekat
background-far = jauh
background-ring = { $number }
background-ring-near = { $number } · dekat
background-ring-far = { $number } · jauh
background-only-ring = dekat
background-power = Pengaruh ↑
background-interest = Kepentingan →
background-too-few-scores = Belum ada pemangku kepentingan yang pengaruh dan kepentingannya dinilai
background-left-out =
    { $count ->
       *[other] { $count } pemangku kepentingan belum dinilai dan tetap di tempatnya
    }
background-none-yet = Pilih dulu latarnya di menu Tampilan
background-needs-focal = Lingkar perlu pusat: pilih satu pemangku kepentingan, lalu pilih latar ini lagi

export-power-interest = Kisi pengaruh dan kepentingan (sensitif)

record-group = bingkai
record-note = catatan
damage-bad-group = bingkainya kosong atau berisi pemangku kepentingan yang tidak ada di skenario ini
damage-bad-note = catatannya kosong atau tempatnya tidak dapat digambar
damage-bad-background = ukuran latarnya tidak dapat digambar

quadrant-promoters = Promoters
quadrant-latents = Latents
quadrant-defenders = Defenders
quadrant-apathetics = Apathetics
