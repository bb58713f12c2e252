record-saved-view = tampilan tersimpan
damage-bad-saved-view = keterangannya kosong atau bagian petanya tidak dapat digambar
step-save-view = simpan tampilan
step-move-view = urutkan tampilan
step-remove-view = hapus tampilan

command-present = Sajikan
command-save-view = Simpan tampilan ini
command-next-saved-view = Tampilan tersimpan berikutnya
command-previous-saved-view = Tampilan tersimpan sebelumnya
command-saved-views = Daftar tampilan tersimpan
menu-saved-views = Tampilan tersimpan
menu-zoom = Perbesaran peta
command-minimap = Peta mini

views-title = Tampilan tersimpan
views-hint = Klik untuk kembali ke tampilan itu. Alt+↑ dan Alt+↓ mengubah urutannya, F2 mengganti keterangannya.
views-empty = Belum ada. Atur peta sesuai keinginan, lalu simpan dengan tombol +.
views-caption = Keterangan tampilan
views-spoken = Tampilan { $n }: { $caption } ({ $look })
views-variant-gone = skenarionya sudah dihapus
views-rename = Ganti keterangan
views-retake = Perbarui dengan layar sekarang
views-up = Naikkan
views-down = Turunkan
views-remove = Hapus

notice-view-retaken = Tampilan diperbarui
notice-view-gone = Skenario tampilan ini sudah dihapus

presentation-next = Berikutnya
presentation-previous = Sebelumnya
presentation-end = Selesai menyajikan (Esc)
presentation-place = { $n } dari { $all }

canvas-minimap = Seluruh jejaring: klik atau seret untuk berpindah

command-pseudonyms = Samarkan nama
status-pseudonyms = nama disamarkan
pseudonyms-refused = Nama sedang disamarkan. Matikan “Samarkan nama” untuk mengubah isian.
