# Kanvas: peta jejaring di layar.

canvas-name = Peta jejaring
canvas-empty = Klik ganda di sini untuk menambahkan pemangku kepentingan pertama, atau tekan Enter
canvas-out-of-view = Jejaring berada di luar layar · Ctrl+1 menampilkan semua

canvas-name-field = Nama pemangku kepentingan
canvas-name-placeholder = Nama pemangku kepentingan

canvas-legend = Legenda
canvas-legend-show = Tampilkan legenda
canvas-legend-hide = Lipat legenda

canvas-zoom-in = Perbesar
canvas-zoom-out = Perkecil
canvas-zoom-actual = Ukuran sebenarnya (100 %)
canvas-fit = Tampilkan semua

canvas-menu-rename = Ganti nama
canvas-menu-connect = Buat hubungan dari sini…
canvas-menu-lock = Kunci letak
canvas-menu-unlock = Buka kunci letak
canvas-menu-remove = Hapus dari skenario ini
canvas-menu-delete-from-project = Hapus dari proyek…
canvas-menu-properties = Tampilkan rincian
canvas-menu-direction = Arah
canvas-menu-formality = Sifat hubungan
canvas-menu-state = Status
canvas-menu-reverse = Balikkan arah
canvas-menu-remove-tie = Hapus hubungan
canvas-menu-add-here = Tambah pemangku kepentingan di sini
canvas-menu-paste = Tempel
canvas-menu-select-all = Pilih semua

canvas-tooltip-degree = Derajat { $value } · peringkat { $rank }
canvas-tooltip-betweenness = Keantaraan { $value } · peringkat { $rank }
canvas-tooltip-closeness = Kedekatan { $value } · peringkat { $rank }

canvas-hint-empty = Klik ganda untuk menambahkan pemangku kepentingan · tekan N untuk menambahkan di tengah
canvas-hint-idle = Seret dari tepi simpul untuk membuat hubungan · Spasi + seret untuk menggeser · klik ganda untuk menambahkan
canvas-hint-body = Seret untuk memindahkan · klik ganda untuk mengganti nama · klik kanan untuk menu
canvas-hint-rim = Seret ke pemangku kepentingan lain untuk membuat hubungan, atau ke tempat kosong untuk menambahkan yang baru
canvas-hint-tie = Klik untuk memilih hubungan · klik kanan untuk mengubah arah, sifat, atau statusnya
canvas-hint-keys = Tab ke yang berikutnya · Enter ganti nama · Ctrl+panah tambah yang terhubung · C buat hubungan · panah menggeser · Delete hapus
canvas-hint-add = Klik di tempat kosong untuk menambahkan pemangku kepentingan · Esc selesai
canvas-hint-connect = Seret atau klik dari satu pemangku kepentingan ke yang lain · Esc selesai
canvas-hint-pan = Seret untuk menggeser kanvas · Esc selesai
canvas-hint-panning = Lepaskan untuk berhenti menggeser
canvas-hint-dragging = Lepaskan untuk menaruh · Shift menjaga garis lurus · Esc membatalkan
canvas-hint-banding = Lepaskan untuk memilih yang ada di dalam kotak · Esc membatalkan
canvas-hint-linking = Lepaskan di atas pemangku kepentingan, atau di tempat kosong untuk menambahkan yang baru · Esc membatalkan
canvas-hint-choosing-end = Klik tujuannya, atau pilih dengan Tab dan panah lalu tekan Enter · Esc membatalkan
canvas-hint-naming = Ketik nama, lalu tekan Enter · Esc membatalkan
