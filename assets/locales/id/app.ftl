### Menu, perintah, dialog, halaman mulai, dan baris status

menu-file = Berkas
menu-edit = Edit
menu-view = Tampilan
menu-network = Jejaring
menu-analysis = Analisis
menu-help = Bantuan
menu-size-by = Ukuran lingkaran
menu-colour-by = Warna lingkaran
menu-label-by = Angka di bawah nama

command-new = Jejaring baru
command-open = Buka…
command-start-page = Halaman mulai
command-save = Simpan
command-save-as = Simpan sebagai…
command-export = Ekspor gambar atau PDF…
command-print = Cetak…
command-copy-picture = Salin sebagai gambar
command-copy-svg = Salin sebagai SVG
command-quit = Keluar
command-undo = Urungkan
command-undo-step = Urungkan: { $step }
command-redo = Ulangi
command-redo-step = Ulangi: { $step }
command-cut = Potong
command-copy = Salin
command-paste = Tempel
command-duplicate = Gandakan
command-rename = Ganti nama
command-remove = Hapus dari skenario ini
command-delete-from-project = Hapus dari proyek…
command-select-all = Pilih semua
command-zoom-in = Perbesar
command-zoom-out = Perkecil
command-zoom-100 = Ukuran 100 %
command-fit = Tampilkan semua
command-zoom-selection = Tampilkan yang dipilih
command-toggle-list = Daftar pemangku kepentingan
command-toggle-inspector = Panel rincian
command-toggle-table = Panel analisis
command-toggle-tie-labels = Nama isi pada hubungan
command-next-pane = Pindah ke panel berikutnya
command-theme-light = Tema terang
command-theme-dark = Tema gelap
command-theme-system = Tema mengikuti sistem
command-indonesian = Bahasa Indonesia
command-english = English
command-in-app-dialogs = Pakai dialog berkas bawaan Jejaring
command-add-stakeholder = Tambah pemangku kepentingan
command-tool-select = Pilih dan pindahkan
command-tool-add = Tambah dengan klik
command-tool-connect = Buat hubungan
command-tool-pan = Geser kanvas
command-new-variant = Skenario kosong…
command-duplicate-variant = Gandakan skenario…
command-remove-variant = Hapus skenario…
command-follow-direction = Ikuti arah hubungan
command-use-strength = Perhitungkan kekuatan hubungan
command-palette = Cari atau jalankan…
command-shortcuts = Pintasan keyboard
command-about = Tentang Jejaring

search-or-run = Cari atau jalankan…
palette-hint = Nama pemangku kepentingan atau perintah
palette-nothing = Tidak ada yang cocok. Coba kata lain.

variant-baseline = Kondisi awal
variant-rearrangement = Penataan ulang
variant-rearrangement-n = Penataan ulang { $n }
variant-new-title = Skenario baru
variant-name = Nama skenario
variant-copy-note = Salinan dari “{ $name }” yang dapat diubah tersendiri.
variant-empty-note = Mulai tanpa pemangku kepentingan.
variant-marked-note = Ditandai sebagai konsep tertanggal { $date }.
variant-confirm = Buat skenario
remove-variant-title = Hapus skenario?
remove-variant-text = “{ $name }” beserta semua hubungan di dalamnya akan dihapus. Langkah ini dapat diurungkan.
remove-variant-confirm = Hapus skenario
delete-from-project-title = Hapus dari proyek?
delete-from-project-text = { $names } akan dihapus dari semua skenario, beserta semua hubungannya. Langkah ini dapat diurungkan.
delete-from-project-confirm = Hapus dari proyek
stakeholder-default-name = Pemangku kepentingan {"{n}"}

untitled = Tanpa nama
close = Tutup
cancel = Batal

unsaved-title = Simpan perubahan?
unsaved-text = Perubahan pada “{ $name }” belum disimpan.
unsaved-save = Simpan
unsaved-discard = Jangan simpan

error-open-title = Berkas tidak dapat dibuka
error-save-title = Berkas tidak dapat disimpan
error-export-title = Gambar tidak dapat diekspor
error-print-title = Peta tidak dapat dicetak

export-title = Ekspor gambar atau PDF
export-format = Format
export-png = PNG (untuk Word dan PowerPoint)
export-pdf = PDF (untuk dicetak dan diarsipkan)
export-svg = SVG (teks tetap dapat disunting)
export-dpi = Resolusi (dpi)
export-paper = Kertas
export-orientation = Arah kertas
export-orientation-fits = Mengikuti peta
export-landscape = Mendatar
export-portrait = Tegak
export-sheets = Lembar
export-sheets-hint = pada sisi terpanjang
export-sheets-count = { $count ->
    [1] 1 lembar
   *[other] Poster { $rows } baris × { $columns } kolom = { $count } lembar
}
export-missing-glyphs = Tanda berikut akan tampak sebagai kotak: { $characters }
export-pixels = { $width } × { $height } piksel
export-show = Sertakan
export-with-title = Judul
export-with-legend = Legenda
export-with-tie-labels = Nama isi pada hubungan
export-transparent = Latar transparan
export-note = Sikap, kepercayaan, komitmen, pengaruh, dan kepentingan tidak ikut dalam gambar.
export-confirm = Ekspor…
print-title = Cetak peta
print-confirm = Cetak
print-no-program = Di komputer ini tidak ada program yang dapat membuka atau mencetak PDF. Berkasnya tersimpan di { $file }; salin ke komputer yang memiliki pencetak.


shortcuts-title = Pintasan keyboard
shortcuts-canvas = Di kanvas
gesture-double-click-keys = klik ganda
gesture-double-click = Tambah pemangku kepentingan
gesture-rim-keys = seret dari tepi lingkaran
gesture-rim = Buat hubungan (lepas di tempat kosong: sekaligus menambah yang baru)
gesture-drag-keys = seret
gesture-drag = Pindahkan
gesture-band-keys = seret di tempat kosong
gesture-band = Pilih beberapa sekaligus
gesture-shift-click-keys = Shift + klik
gesture-shift-click = Tambah ke pilihan atau keluarkan
gesture-pan-keys = Spasi + seret, tombol tengah
gesture-pan = Geser kanvas
gesture-wheel-keys = roda tetikus
gesture-wheel = Perbesar atau perkecil
gesture-tab-keys = Tab, Shift + Tab
gesture-tab = Ke pemangku kepentingan berikutnya atau sebelumnya
gesture-enter-keys = Enter
gesture-enter = Ganti nama; di kanvas kosong: tambah yang pertama
gesture-ctrl-arrow-keys = Ctrl + panah
gesture-ctrl-arrow = Tambah pemangku kepentingan yang terhubung di arah itu
gesture-c-keys = C
gesture-c = Buat hubungan dengan keyboard: pilih tujuan, lalu Enter
gesture-arrow-keys = panah, Shift + panah
gesture-arrow = Geser sedikit, lebih jauh
gesture-esc-keys = Esc
gesture-esc = Batalkan gerakan yang sedang berjalan

about-version = Versi { $version }
about-text = Menggambar jejaring pemangku kepentingan, melihat siapa yang menyatukannya, dan menatanya ulang.
about-licence = Lisensi MIT atau Apache-2.0. Huruf: Inter (SIL Open Font License).

start-title = Petakan jejaring unit kerja
start-text = Gambar pemangku kepentingan dan hubungannya, lalu lihat siapa penghubung utama, siapa perantara, dan siapa pemain pinggiran.
start-new = Mulai jejaring baru
start-recent = Terakhir dibuka
start-no-recent = Berkas yang pernah dibuka akan muncul di sini.
start-missing = Berkas tidak ditemukan di tempatnya semula
start-examples = Contoh
hint-start-page = Mulai jejaring baru, buka berkas, atau pelajari sebuah contoh

notice-print-viewer = Peta dibuka sebagai PDF; cetak dari sana.
notice-print-printer = Peta dikirim ke pencetak.
notice-exported = Gambar tersimpan: { $file }
notice-undone = Diurungkan: { $step }
notice-redone = Diulangi: { $step }
notice-picture-copied = Gambar disalin. Tempel di Word dengan Ctrl+V.
notice-table-copied = Tabel disalin. Tempel di Excel atau Word.
notice-svg-copied = SVG disalin sebagai teks.

status-stakeholders = { $n ->
   *[other] { $count } pemangku kepentingan
}
status-ties = { $n ->
   *[other] { $count } hubungan
}
status-undirected = arah panah tidak dihitung
status-directed = arah diikuti
status-weighted = kekuatan diperhitungkan
status-all-ties = semua hubungan
status-view = tampilan { $view }
status-working = sedang bekerja…
status-unsaved = belum disimpan
status-saved-at = tersimpan { $time }
status-saved = tersimpan
status-not-saved-yet = belum ada berkas
convention-undirected = Setiap hubungan dihitung dua arah.
convention-directed = Arah hubungan diikuti; hubungan timbal balik dihitung sebagai dua arah.
convention-weighted = Hubungan yang kuat dianggap lebih dekat (jarak = 1/kekuatan).
convention-unweighted = Setiap hubungan berjarak satu langkah.
convention-simple = Hubungan rangkap antara dua pihak dihitung satu kali; banyaknya hubungan menghitung semuanya.
convention-ended = Hubungan yang sudah berakhir tidak dihitung.

file-kind-project = Jejaring (*.jejaring)
file-kind-png = Gambar PNG (*.png)
file-kind-svg = Gambar SVG (*.svg)
file-kind-pdf = Dokumen PDF (*.pdf)

dialog-open-title = Buka jejaring
dialog-save-title = Simpan jejaring
dialog-export-title = Ekspor gambar
dialog-select-folder = Pilih folder
dialog-select-file = Pilih berkas
dialog-save-file = Simpan berkas
dialog-cancel = Batal
dialog-overwrite = Timpa
dialog-reload = Muat ulang
dialog-working-folder = Folder kerja
dialog-select-all = Pilih semua
dialog-show-hidden = Tampilkan yang tersembunyi
dialog-show-system = Tampilkan berkas sistem
dialog-pinned = Disematkan
dialog-places = Tempat
dialog-devices = Perangkat
dialog-removable = Perangkat lepas
dialog-home = Beranda
dialog-desktop = Desktop
dialog-documents = Dokumen
dialog-downloads = Unduhan
dialog-audio = Audio
dialog-pictures = Gambar
dialog-videos = Video
dialog-pin = Sematkan folder
dialog-unpin = Lepas sematan
dialog-rename-pinned = Ganti nama sematan
dialog-selected-folder = Folder terpilih:
dialog-selected-file = Berkas terpilih:
dialog-selected-items = Terpilih:
dialog-file-name = Nama berkas:
dialog-all-files = Semua berkas
dialog-any-extension = Semua jenis
dialog-open = Buka
dialog-save = Simpan
dialog-overwrite-question = Berkas ini sudah ada. Timpa?
dialog-error-empty-folder = Nama folder belum diisi
dialog-error-empty-file = Nama berkas belum diisi
dialog-error-folder-exists = Sudah ada folder dengan nama ini
dialog-error-file-exists = Sudah ada berkas dengan nama ini

command-rename-variant = Ganti nama skenario…
export-width = Lebar dalam piksel
export-size = Ukuran gambar
notice-saved-without-unread = Tersimpan, tetapi ada isian yang belum terbaca dan belum ikut disimpan.
status-counting = menghitung ulang … { $share }
status-estimate = perkiraan ± { $width }
menu-settings = Setelan
