# Menggambar: menata letak pilihan, hubungan yang ditarik dan dilengkungkan, kisi.

menu-copy-out = Salin untuk Word atau PowerPoint
menu-arrange = Atur
command-align-left = Ratakan ke kiri
command-align-centre = Ratakan ke tengah (mendatar)
command-align-right = Ratakan ke kanan
command-align-top = Ratakan ke atas
command-align-middle = Ratakan ke tengah (tegak)
command-align-bottom = Ratakan ke bawah
command-distribute-horizontally = Ratakan jarak mendatar
command-distribute-vertically = Ratakan jarak tegak
command-on-circle = Susun melingkar sama jauh
command-toggle-lock = Kunci letak
command-straighten = Luruskan hubungan
command-toggle-grid = Kisi

step-align = ratakan
step-distribute = ratakan jarak
step-on-circle = susun melingkar
step-lock = kunci letak
step-unlock = buka kunci letak
step-reconnect = pindahkan ujung hubungan
step-bend = lengkungkan hubungan
step-straighten = luruskan hubungan

canvas-menu-connect-self = Hubungkan dengan dirinya sendiri
canvas-menu-straighten = Luruskan

canvas-hint-tie-handles = Seret ujungnya ke pemangku kepentingan lain, atau tengahnya untuk melengkungkan · klik ganda di tengah meluruskan
canvas-hint-reconnecting = Lepaskan di atas pemangku kepentingan lain untuk memindahkan ujung ini · Esc membatalkan
canvas-hint-bending = Lepaskan untuk melengkungkan hubungan · Esc membatalkan
canvas-hint-copying = Lepaskan untuk menaruh salinannya · Shift menjaga garis lurus · Esc membatalkan
canvas-hint-chaining = Klik berikutnya melanjutkan rantai dari sana · lepaskan Ctrl untuk selesai
canvas-hint-star = Klik berikutnya menambah hubungan dari titik yang sama · lepaskan Shift untuk selesai

gesture-chain-keys = Ctrl saat membuat hubungan
gesture-chain = Buat rantai: hubungan berikutnya dimulai di ujung yang tadi
gesture-star-keys = Shift saat membuat hubungan
gesture-star = Buat bintang: semua hubungan dimulai dari yang pertama
gesture-self-tie-keys = seret dari tepi, kembali ke dirinya
gesture-self-tie = Buat hubungan dengan diri sendiri
gesture-tie-end-keys = seret ujung hubungan terpilih
gesture-tie-end = Pindahkan ujungnya ke pemangku kepentingan lain
gesture-bend-keys = seret tengah hubungan terpilih
gesture-bend = Lengkungkan; klik ganda meluruskan
gesture-copy-keys = Alt + seret
gesture-copy = Seret salinannya
gesture-snap-keys = Ctrl saat menyeret
gesture-snap = Tanpa garis bantu dan kisi

command-bend-left = Lengkungkan ke kiri
command-bend-right = Lengkungkan ke kanan
command-move-tie-start = Pindahkan pangkal hubungan…
command-move-tie-end = Pindahkan ujung hubungan…
palette-hint-from = Pangkal hubungan dipindahkan ke…
palette-hint-to = Ujung hubungan dipindahkan ke…
