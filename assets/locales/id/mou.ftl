# Draf nota kesepahaman (MoU) untuk Word, dan perintah yang membuatnya.

partnership-draft-mou = Draf MoU…
partnership-draft-mou-explained = Nota kesepahaman untuk Word dari isi kemitraan ini dan peta; untuk diperiksa bagian hukum
mou-file-name = Draf MoU
mou-dialog-title = Simpan draf nota kesepahaman
notice-mou-written = Draf nota kesepahaman tersimpan: { $file }
error-mou-title = Draf nota kesepahaman tidak dapat dibuat
mou-gone = Kemitraan atau skenario itu tidak ada.
cli-unknown-partnership = Tidak ada kemitraan bernama “{ $name }”. Yang ada: { $known }.
cli-mou-kind = { $file }: nama berkas draf harus berakhiran .docx
cli-help-mou =
    Draf nota kesepahaman (MoU) dari sebuah kemitraan, untuk Word

    Pemakaian:
      jejaring mou FILE OUT.docx {"["}--partnership NAME] {"["}--variant NAME] {"["}--paper A4|F4|letter]
                   {"["}--pseudonyms] {"["}--lang id|en]

    Opsi:
      --partnership NAME  kemitraan yang dibuatkan draf; boleh dilewati bila hanya ada satu
      --variant NAME    skenario yang peran, norma, dan isi hubungannya dipakai; tanpa ini: yang terbaru
      --paper PAPER     A4 (bawaan), F4 (215 × 330 mm), atau letter
      --pseudonyms      kode sebagai ganti nama
      --lang id|en      bahasa draf dan pesan
      -h, --help        penjelasan ini

## Naskah

mou-mark = DRAF – untuk diperiksa bagian hukum, belum untuk ditandatangani
mou-title = NOTA KESEPAHAMAN
mou-between = ANTARA
mou-with = DENGAN
mou-and = DAN
mou-about = TENTANG
mou-number = Nomor: { $number }
mou-opening = Pada hari ini, ………………, tanggal ……………… bulan ……………… tahun ………………, bertempat di ………………, kami yang bertanda tangan di bawah ini:
mou-party = { $person }, { $position }, dalam hal ini bertindak untuk dan atas nama { $name }, berkedudukan di { $address }, selanjutnya disebut { $party };
mou-party-1 = PIHAK KESATU
mou-party-2 = PIHAK KEDUA
mou-party-3 = PIHAK KETIGA
mou-party-4 = PIHAK KEEMPAT
mou-party-5 = PIHAK KELIMA
mou-party-6 = PIHAK KEENAM
mou-party-7 = PIHAK KETUJUH
mou-party-8 = PIHAK KEDELAPAN
mou-party-n = PIHAK KE-{ $n }
mou-list-and = dan
mou-list-also = serta
mou-together = { $parties } secara sendiri-sendiri disebut PIHAK dan secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan hal-hal sebagai berikut:
mou-consider-field = bahwa bidang tugas { $party } meliputi { $field };
mou-consider = bahwa PARA PIHAK memandang perlu bekerja sama agar tercapai tujuan bersama, yaitu { $purpose }.
mou-consider-plain = bahwa PARA PIHAK memandang perlu bekerja sama berdasarkan asas saling percaya dan saling menguntungkan.
mou-agreed = Berdasarkan hal-hal tersebut, PARA PIHAK sepakat mengadakan Nota Kesepahaman dengan ketentuan sebagai berikut:
mou-copies =
    { $n ->
        [2] 2 (dua)
        [3] 3 (tiga)
        [4] 4 (empat)
        [5] 5 (lima)
        [6] 6 (enam)
        [7] 7 (tujuh)
        [8] 8 (delapan)
       *[other] { $n }
    }
mou-closing = Demikian Nota Kesepahaman ini dibuat dengan iktikad baik dan ditandatangani PARA PIHAK pada hari dan tanggal tersebut di atas, dalam rangkap { mou-copies } yang bermeterai cukup dan masing-masing mempunyai kekuatan hukum yang sama.

mou-article = Pasal
mou-article-purpose = MAKSUD DAN TUJUAN
mou-article-scope = RUANG LINGKUP
mou-article-duties = PERAN DAN TANGGUNG JAWAB
mou-article-norms = NORMA KERJA SAMA
mou-article-costs = PEMBIAYAAN
mou-article-validity = JANGKA WAKTU
mou-article-evaluation = MONITORING DAN EVALUASI
mou-article-disputes = PENYELESAIAN PERSELISIHAN
mou-article-closing = KETENTUAN PENUTUP

mou-purpose-1 = Nota Kesepahaman ini dimaksudkan sebagai pedoman bagi PARA PIHAK dalam merencanakan dan melaksanakan kerja sama.
mou-purpose-2 = Tujuannya adalah { $purpose }.
mou-scope = Ruang lingkup Nota Kesepahaman ini meliputi:
mou-scope-mutual = { $what } antara { $from } dan { $to }
mou-scope-one-way = { $what } dari { $from } kepada { $to }
mou-duties = { $party } berperan dan bertanggung jawab:
mou-duties-role = Peran { $party }: { $role }. Tanggung jawabnya:
mou-norms = PARA PIHAK bekerja sama dengan iktikad baik, terbuka, setara, dan saling menguntungkan, serta menjaga data dan informasi yang diperoleh dari kerja sama ini.
mou-norms-agreed = PARA PIHAK memegang norma berikut:
mou-costs-1 = Biaya yang timbul dari pelaksanaan Nota Kesepahaman ini menjadi beban masing-masing PIHAK sesuai dengan tugas, kewenangan, dan kemampuannya.
mou-costs-2 = Pembiayaan bersama, bila diperlukan, diatur dalam perjanjian kerja sama tersendiri sesuai dengan ketentuan peraturan perundang-undangan.
mou-validity-dates = Nota Kesepahaman ini berlaku sejak { $from } sampai dengan { $until }.
mou-validity-until = Nota Kesepahaman ini berlaku sejak ditandatangani sampai dengan { $until }.
mou-validity-from = Nota Kesepahaman ini berlaku sejak { $from } selama { $open } tahun.
mou-validity-open = Nota Kesepahaman ini berlaku selama { $open } tahun terhitung sejak ditandatangani.
mou-validity-renewal = Nota Kesepahaman ini dapat diperpanjang atas persetujuan PARA PIHAK; PIHAK yang menghendaki perpanjangan memberitahukannya secara tertulis paling lambat { $days } hari sebelum jangka waktunya berakhir.
mou-validity-end = PIHAK yang hendak mengakhiri Nota Kesepahaman ini sebelum waktunya memberitahukannya secara tertulis kepada PIHAK lain paling lambat { $days } hari sebelumnya; kewajiban yang sedang berjalan tetap diselesaikan.
mou-evaluation-1 = PARA PIHAK memantau dan mengevaluasi pelaksanaan Nota Kesepahaman ini bersama-sama, paling sedikit satu kali dalam satu tahun.
mou-evaluation-indicators = Yang dipantau paling sedikit meliputi:
mou-indicator = { $name }, dengan target { $target }
mou-evaluation-2 = Hasil evaluasi menjadi dasar bagi PARA PIHAK untuk melanjutkan, mengubah, atau mengakhiri kerja sama.
mou-disputes-1 = Perbedaan pendapat atau perselisihan dalam pelaksanaan Nota Kesepahaman ini diselesaikan melalui musyawarah untuk mufakat.
mou-disputes-2 = Apabila mufakat tidak tercapai, penyelesaiannya mengikuti ketentuan peraturan perundang-undangan.
mou-other-1 = Nota Kesepahaman ini ditindaklanjuti dengan perjanjian kerja sama yang memuat ketentuan pelaksanaannya.
mou-other-2 = Hal yang belum diatur atau perlu diubah dituangkan dalam adendum yang disepakati PARA PIHAK dan menjadi bagian yang tidak terpisahkan dari Nota Kesepahaman ini.
mou-other-3 = Apabila terjadi keadaan kahar yang menghambat pelaksanaan Nota Kesepahaman ini, PIHAK yang mengalaminya segera memberi tahu PIHAK lain, lalu PARA PIHAK menentukan tindak lanjutnya bersama.
