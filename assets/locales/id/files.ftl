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
open-newer = { $file } dibuat oleh versi yang lebih baru (format { $version }). Untuk membacanya perlu versi { $needed }, sedangkan program ini baru mengenal versi { $known }. Perbarui Jejaring untuk membukanya.
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
damage-bad-place = letaknya di peta tidak sah.
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
example-stunting = Data stunting: sebelum dan sesudah ditata ulang
example-stunting-about = Semua data lewat satu petugas gizi. Kasus rekaan dari pemerintah daerah.
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
import-fault-not-square = jumlah baris atau kolom matriksnya tidak cocok: { $found }, padahal seharusnya { $wanted }.
import-fault-archive = lembar kerjanya rusak dan tidak dapat dibuka. Simpan ulang di Excel atau LibreOffice.
import-fault-encrypted = lembar kerja ini terkunci kata sandi atau berformat lama (.xls). Simpan ulang sebagai .xlsx tanpa kata sandi.
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

## Templat lembar kerja

template-sheet-stakeholders = Pemangku kepentingan
template-sheet-ties = Hubungan
template-sheet-instructions = Petunjuk
template-sheet-words = Kata
template-column-id = ID
template-column-name = Nama lengkap
template-column-label = Nama pendek
template-column-kind = Jenis
template-column-category = Kategori
template-column-role = Peran
template-column-field-of-work = Bidang garapan
template-column-duties = Tugas dan fungsi
template-column-aims = Tujuan organisasi
template-column-contact-person = Nama narahubung
template-column-contact-position = Jabatan
template-column-phone = Telepon
template-column-email = Surel
template-column-address = Alamat
template-column-area = Wilayah
template-column-notes = Catatan
template-column-from = Dari
template-column-to = Ke
template-column-direction = Arah
template-column-contents = Isi hubungan
template-column-formality = Sifat hubungan
template-column-state = Status
template-column-strength = Kekuatan hubungan
template-column-basis = Landasan
template-example-stakeholders =
    contoh-1 | Kelompok Tani Sri Jaya | Poktan | Kelompok orang | Kelompok sasaran | menanam dan menjual gabah
    contoh-2 | Koperasi Unit Desa | KUD | Organisasi/lembaga | Perbankan, keuangan, dan koperasi | memberi kredit kepada petani
template-example-ties =
    contoh-1 | Koperasi Unit Desa | Kelompok Tani Sri Jaya | Satu arah | Dana dan kredit; Pembinaan | Formal | Sudah ada | 1 | Kebutuhan
template-instructions =
    Cara mengisi
    1. Lembar "Pemangku kepentingan": satu baris untuk setiap pihak. Yang wajib hanya nama lengkap.
    2. Lembar "Hubungan": satu baris untuk setiap hubungan. Kolom Dari dan Ke berisi nama lengkap seperti pada lembar pertama.
    3. Beberapa isi hubungan atau landasan dipisahkan dengan titik koma. Isi atau kategori lain boleh ditulis sendiri.
    4. Kolom ID: biarkan untuk baris yang sudah ada, kosongkan untuk baris baru. Dengan ID, nama yang diperbaiki tetap dikenali.
    5. Baris yang ID-nya diawali "contoh" tidak dibaca; boleh dihapus.
    6. Kekuatan hubungan adalah angka di atas nol; 1 bila tidak diketahui.
    7. Simpan, lalu di Jejaring pilih Berkas > Tukar data > Impor lembar kerja. Nama yang mirip akan ditanyakan dahulu.

## Impor dalam jendela

command-import-list = Impor lembar kerja (Excel, ODS, CSV)…
command-import-research = Impor format peneliti (GraphML, GEXF, Pajek)…
command-save-template = Simpan templat lembar kerja…
file-kind-opened = Jejaring, lembar kerja, dan format peneliti
file-kind-list = Lembar kerja (Excel, ODS, CSV)
file-kind-research = Format peneliti (GraphML, GEXF, Pajek, UCINET, GML)
file-kind-workbook = Lembar kerja Excel
dialog-import-title = Impor
dialog-template-title = Simpan templat lembar kerja
template-file-name = lembar kerja
notice-template-saved = Templat disimpan ke { $file }
notice-imported-whole = { $file } terbaca seluruhnya. Simpan sebagai proyek Jejaring.
error-import-title = Berkas tidak dapat diimpor
import-title = Impor { $name }
import-summary = { $format }: { $new } pemangku kepentingan baru, { $same } sudah ada di sini, { $near } bernama mirip; { $ties } hubungan. Yang baru ditempatkan di sebelah kanan, dan semuanya dapat diurungkan dalam satu langkah.
import-near-title = Nama yang mirip
import-near-about = Pastikan apakah ini pihak yang sama. Isian dari berkas akan melengkapi pihak yang sama.
import-all-same = Semua sama
import-all-new = Semua baru
import-column-name = Nama dalam berkas
import-column-choice = Siapakah ini?
import-same-as = Sama dengan { $name }
import-new-one = Pihak baru
import-choice-spoken = { $name }: { $choice }
import-open-answers = { $count } nama belum dipastikan
import-confirm = Impor
import-losses = Yang tidak diambil atau dipindahkan
import-losses-title = { $name } sudah dibuka
import-losses-about = Berkas aslinya tidak berubah. Simpan sebagai proyek Jejaring untuk menyimpan hasilnya.
