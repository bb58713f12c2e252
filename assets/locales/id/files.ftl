### Berkas: membuka, menyimpan, dan contoh

## Membuka

open-this-text = Teks ini
open-not-found = { $file } tidak ditemukan. Periksa apakah berkas sudah dipindahkan atau diganti namanya.
open-denied = { $file } tidak dapat dibaca karena tidak ada izin. Periksa izin berkas atau minta salinannya kepada pemiliknya.
open-directory = { $file } adalah folder, bukan berkas. Pilih berkas proyek di dalamnya.
open-unreadable = { $file } tidak dapat dibaca. Periksa media penyimpanan atau sambungan jaringan, lalu coba lagi.
open-empty = { $file } kosong. Coba buka versi sebelumnya: berkas bernama sama dengan akhiran ~.
open-only-nuls = { $file } tidak memuat isi apa pun (nol semua); penulisannya mungkin terputus. Coba buka versi sebelumnya: berkas bernama sama dengan akhiran ~.
open-too-large = { $file } terlalu besar: batasnya { $limit } MB. Pastikan berkas ini memang proyek Jejaring.
open-foreign = { $file } bukan berkas proyek Jejaring. Pilih berkas dengan akhiran .jejaring.
open-not-utf8 = { $file } tidak tersimpan sebagai teks UTF-8 (baris { $line }). Simpan ulang sebagai UTF-8, atau coba buka versi sebelumnya: berkas bernama sama dengan akhiran ~.
open-newer = { $file } dibuat oleh versi yang lebih baru: format { $version }, perlu pembaca versi { $needed }, sedangkan program ini mengenal versi { $known }. Perbarui Jejaring untuk membukanya.
open-truncated = { $file } terpotong pada baris { $line }; penulisan atau pengunduhannya mungkin terputus. Salin ulang dari sumbernya, atau coba buka versi sebelumnya: berkas bernama sama dengan akhiran ~.
open-damaged = { $file } rusak. { $damage } Coba buka versi sebelumnya: berkas bernama sama dengan akhiran ~.

## Kerusakan di dalam berkas

damage-line-column = Baris { $line }, kolom { $column }
damage-line = Baris { $line }
damage-somewhere = Keseluruhan berkas
damage-syntax = tanda bacanya tidak tersusun sebagaimana mestinya (bukan JSON yang benar).
damage-missing-field = isian "{ $field }" tidak ada.
damage-duplicate-field = isian "{ $field }" tertulis dua kali.
damage-bad-value = ada nilai yang tidak dikenal format ini.
damage-integer-too-large = bilangan bulat melebihi batas (2 pangkat 53).
damage-duplicate-id = id ini dipakai dua kali dalam daftar yang sama.
damage-no-such-version = versi format 0 tidak ada.
damage-no-variant = proyek tidak memiliki skenario.
damage-id-beyond = id { $id } tidak berada di bawah penghitung id (next_id).
damage-counter-too-large = penghitung id (next_id) terlalu besar.
damage-id-twice = id { $id } dipakai oleh dua catatan.
damage-unknown-stakeholder = pemangku kepentingan { $id } tidak ada dalam proyek.
damage-dangling-tie = ujung hubungan menunjuk pemangku kepentingan { $id } yang tidak ada dalam skenario ini.
damage-bad-place = letaknya di kanvas tidak sah.
damage-bad-tie-number = kekuatan atau letaknya tidak sah.
damage-unknown-category = kategorinya tidak ada dalam proyek.
damage-unknown-content = isinya tidak ada dalam proyek.

record-network = jejaring
record-category = kategori
record-content = isi
record-style-rule = aturan gaya
record-stakeholder = pemangku kepentingan
record-variant = skenario
record-member = pemangku kepentingan
record-tie = hubungan
record-reserved = catatan cadangan

## Menyimpan

save-unfaithful = { $file } tidak disimpan: isi proyek tidak dapat ditulis dengan utuh. Berkas lama tidak berubah. Urungkan perubahan terakhir, lalu simpan lagi.
save-too-large = { $file } tidak disimpan: proyek melebihi batas { $limit } MB. Berkas lama tidak berubah. Hapus skenario atau catatan yang tidak diperlukan, lalu simpan lagi.
save-read-only = { $file } hanya baca, jadi tidak disimpan. Simpan dengan nama lain atau ubah izin berkas.
save-verify = { $file } tidak disimpan: yang tertulis berbeda dari isi proyek. Berkas lama tidak berubah. Media penyimpanan mungkin bermasalah; simpan di tempat lain.
save-disk-full = { $file } tidak disimpan: ruang penyimpanan penuh. Berkas lama tidak berubah. Kosongkan ruang atau simpan di tempat lain.
save-denied = { $file } tidak disimpan: tidak ada izin menulis di folder ini. Simpan di tempat lain.
save-no-directory = { $file } tidak disimpan: foldernya tidak ada. Pilih folder lain.
save-is-directory = { $file } adalah folder, jadi tidak dapat ditimpa. Pilih nama lain.
save-failed = { $file } tidak disimpan: penulisannya gagal. Berkas lama tidak berubah. Coba lagi, atau simpan di tempat lain.

## Contoh

example-karawang-baseline = Gabah Karawang: kondisi awal
example-karawang-baseline-about = Petani bergantung pada satu tengkulak. Tujuh pemangku kepentingan, sembilan hubungan.
example-karawang = Gabah Karawang: sebelum dan sesudah ditata ulang
example-karawang-about = Kondisi awal dan penataan ulang sebagai dua skenario dalam satu proyek.
example-kite = Layang-layang Krackhardt
example-kite-about = Sepuluh orang yang memperlihatkan kelima posisi dalam jejaring.

## Membaca jejaring buatan program lain

import-empty = { $file } kosong.
import-too-large = { $file } terlalu besar: batasnya { $limit } MB.
import-unknown = { $file } tidak dikenali. Yang dapat dibaca: proyek Jejaring, lembar kerja Excel dan ODS, CSV, GraphML, GEXF, Pajek, UCINET DL, dan GML.
import-is-project = { $file } adalah proyek Jejaring. Buka lewat Berkas > Buka.
import-faulty = { $file } tidak dapat dibaca. { $fault }

import-place-line = baris { $line }
import-place-sheet = lembar "{ $sheet }"
import-place-cell = sel { $cell }
import-place-element = elemen <{ $element }>

import-fault-xml = susunan XML-nya tidak benar.
import-fault-entity = entitas "&{ $value };" tidak diterima.
import-fault-too-deep = susunannya terlalu dalam: batasnya { $limit } tingkat.
import-fault-attributes = atributnya lebih dari { $limit }.
import-fault-columns = kolom atau atributnya lebih dari { $limit }.
import-fault-rows = barisnya lebih dari { $limit }.
import-fault-nodes = pemangku kepentingannya lebih dari { $limit }.
import-fault-ties = hubungannya lebih dari { $limit }.
import-fault-text = nama dan catatannya bersama-sama lebih dari { $limit } MB.
import-fault-matrix = matriksnya lebih dari { $limit } baris atau kolom.
import-fault-unpacked = isinya terlalu besar setelah dibuka: batasnya { $limit } MB.
import-fault-truncated = isinya terpotong; penulisan atau pengunduhannya mungkin terputus.
import-fault-nul = ada karakter nol, jadi ini bukan berkas teks.
import-fault-encoding = ada huruf yang tidak terbaca. Simpan ulang sebagai UTF-8.
import-fault-missing-attribute = isian "{ $value }" tidak ada.
import-fault-duplicate-id = id "{ $value }" dipakai dua kali.
import-fault-unknown-node = simpul "{ $value }" tidak ada dalam berkas.
import-fault-bad-number = "{ $value }" bukan angka yang dapat dipakai.
import-fault-expected = di sini seharusnya ada { $value }.
import-fault-unsupported = cara penulisan "{ $value }" belum dapat dibaca.
import-fault-not-square = matriksnya tidak genap: { $found } padahal seharusnya { $wanted }.
import-fault-archive = buku kerjanya rusak dan tidak dapat dibuka. Simpan ulang di Excel atau LibreOffice.
import-fault-encrypted = buku kerja ini terkunci kata sandi atau berformat lama (.xls). Simpan ulang sebagai .xlsx tanpa kata sandi.
import-fault-no-network = tidak ada daftar pemangku kepentingan atau hubungan di dalamnya. Judul kolom yang dikenal antara lain Nama, Dari, dan Ke.

## Yang tidak dapat dipertahankan

import-loss-example = Contoh: { $example }.
import-loss-node-style = Warna, ukuran, atau bentuk { $count } simpul tidak diambil; Jejaring mewarnai menurut kategori.
import-loss-tie-style = Warna atau gaya garis { $count } hubungan tidak diambil.
import-loss-strength = Kekuatan { $count } hubungan bukan angka di atas nol, jadi dianggap 1; aslinya ada di catatan.
import-loss-unknown-word = { $count } isian "{ $name }" tidak dikenal dan dipindahkan ke catatan.
import-loss-node-attribute = Atribut "{ $name }" dari { $count } simpul dipindahkan ke catatan.
import-loss-tie-attribute = Atribut "{ $name }" dari { $count } hubungan dipindahkan ke catatan.
import-loss-tie-labels = Nama { $count } hubungan terlalu beragam atau terlalu panjang untuk menjadi isi hubungan, jadi dipindahkan ke catatan.
import-loss-categories = Kategori { $count } simpul terlalu beragam, jadi dipindahkan ke catatan.
import-loss-long-texts = { $count } teks dipotong karena terlalu panjang.
import-loss-nested = { $count } kelompok simpul diuraikan: anggotanya berdiri sejajar.
import-loss-further-networks = { $count } jejaring lain dalam berkas yang sama tidak dibaca; hanya yang pertama.
import-loss-hyperedges = { $count } hubungan dengan lebih atau kurang dari dua ujung tidak dibaca.
import-loss-times = { $count } keterangan waktu tidak diambil.
import-loss-section = Bagian "{ $name }" tidak dibaca ({ $count } kali).
import-loss-incomplete-rows = { $count } baris dilewati karena namanya atau salah satu ujungnya kosong.
import-loss-examples = { $count } baris contoh dilewati.
import-loss-places = { $count } letak tidak terbaca sebagai angka.
import-loss-encoding = Berkas ini bukan UTF-8; hurufnya dibaca sebagai windows-1252. Periksa nama yang berhuruf khusus.
import-loss-unlisted-ends = { $count } pihak hanya disebut dalam daftar hubungan; mereka ditambahkan sebagai pemangku kepentingan.
