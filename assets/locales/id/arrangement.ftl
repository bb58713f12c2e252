### Tata letak: menata tempat pemangku kepentingan di peta

menu-layout = Tata letak
menu-layout-rings-by = Lingkaran berlapis menurut
command-layout-stress = Rapikan
command-layout-spread = Pisahkan yang bertumpuk
command-layout-force = Jaring (kelompok tampak)
command-layout-layered = Bertingkat (seperti bagan organisasi)
command-layout-circular = Melingkar
command-layout-clusters = Kelompokkan menurut klaster
command-layout-categories = Kelompokkan menurut kategori
command-layout-concentric = Lingkaran berlapis (yang terkuat di tengah)
command-layout-around = Mengelilingi yang dipilih (atau Anda)
step-arrange = tata letak

arrange-progress = Menata letak… { $share }
arrange-cancel = Batal (Esc)
arrange-cancelled = Tata letak dibatalkan, semua kembali ke tempat semula.
arrange-too-few = Tata letak memerlukan paling sedikit dua pemangku kepentingan, dan sedikitnya satu di antaranya tidak dikunci.
arrange-nothing-to-do = Sudah rapi, tidak ada yang perlu dipindahkan.
arrange-no-command = Belum ada hubungan formal satu arah. Tingkatan mengikuti jarak dari yang paling banyak terhubung.
arrange-failed = Tata letak gagal. Tidak ada yang dipindahkan.
