# Mencari, menyaring, tabel isian, dan presentasi.

## Tabel isian

grid-view = Data
grid-view-explained = Isi semua pemangku kepentingan dan hubungan dalam tabel, seperti di lembar kerja.
grid-name-stakeholders = Tabel isian pemangku kepentingan
grid-name-ties = Tabel isian hubungan
grid-add-stakeholder = Ketik nama untuk menambah…
grid-add-tie = Ketik nama asal untuk menambah…
grid-from = Dari
grid-to = Ke
grid-place = Baris { $row }, { $column }
grid-place-row = Baris { $row }
grid-edit = Isi baris { $row }, { $column }
grid-clear = Kosongkan sel
grid-remove-rows = Hapus baris dari skenario ini
grid-misfit-word = “{ $value }” tidak ada dalam pilihan. Pilih salah satu dari daftar (F2).
grid-misfit-name = Tidak ada pemangku kepentingan bernama “{ $value }”. Pilih dari daftar (F2), atau tambahkan dulu namanya.
grid-misfit-strength = “{ $value }” bukan angka lebih dari 0. Tulis misalnya 1 atau 2,5.
grid-misfit-empty = Nama perlu diisi. Baris tetap seperti semula.
grid-misfit-end = Hubungan perlu asal dan tujuan. Isi kolom Dari dan Ke.
grid-misfit-column = “{ $value }” berada di luar kolom terakhir. Tempel mulai dari kolom yang lebih kiri.
grid-misfit-more = … dan { $n } lagi. Salin daftarnya untuk melihat semua.
grid-misfit-copy = Salin yang tidak masuk
grid-misfit-close = Tutup pesan
command-data-grid = Data dalam tabel

## Menempel daftar

edit-error-too-many-columns = Tabel ini terlalu banyak kolomnya untuk peta. Tempel di tampilan Data, atau impor berkasnya.
step-fill = isi tabel

## Mencari

command-find = Cari di peta
find-hint = Cari nama, catatan, kategori…
find-nothing = Tidak ada
find-next = Hasil berikutnya
find-previous = Hasil sebelumnya
find-close = Tutup pencarian

## Saringan dan yang ditonjolkan

filter-choose = Saring dan tonjolkan
filter-counts = Hubungan yang dihitung
filter-stands-out = Yang ditonjolkan
filter-measure = Ukuran paling sedikit…
filter-around-selected = Di sekitar yang dipilih
filter-category = Kategori: { $value }
filter-measure-least = { $value } paling sedikit
filter-around = Di sekitar { $value }
filter-least = Nilai paling sedikit
filter-depth = Jarak dalam langkah
filter-steps = langkah
filter-hide-others = Sembunyikan yang lain

## Tampilan

command-previous-view = Tampilan sebelumnya
command-next-view = Tampilan berikutnya
command-larger = Perbesar antarmuka
command-smaller = Perkecil antarmuka
command-usual-size = Ukuran antarmuka biasa
command-reduce-motion = Kurangi gerakan
notice-size = Ukuran antarmuka { $size }

## Tabel ke berkas

table-save = Simpan tabel (CSV)
table-kind = Tabel CSV
table-file-name = tabel
notice-table-saved = Disimpan ke { $file }
