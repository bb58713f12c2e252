### Baris perintah

cli-help =
    Jejaring: penyunting jejaring pemangku kepentingan

    Pemakaian:
      jejaring {"["}FILE]                       membuka jendela, dengan FILE bila disebutkan
      jejaring analyze FILE {"["}OPSI]          angka dan posisi dalam jejaring
      jejaring compare FILE {"["}OPSI]          dua skenario berdampingan
      jejaring report FILE OUT {"["}OPSI]       laporan untuk Word, cetak, atau peramban
      jejaring mou FILE OUT.docx {"["}OPSI]     draf nota kesepahaman sebuah kemitraan
      jejaring groups FILE… {"["}OPSI]          berkas banyak kelompok berdampingan
      jejaring form OUT {"["}OPSI]              formulir kertas untuk kelompok tanpa laptop
      jejaring export FILE OUT {"["}OPSI]       gambar PNG, SVG, atau PDF; kartu kontak VCF
      jejaring agenda FILE {"["}OPSI]           siapa yang perlu dihubungi, juga untuk kalender
      jejaring convert IN OUT.jejaring      jejaring dari program lain menjadi proyek
      jejaring validate FILE                memeriksa berkas proyek
      jejaring SUBPERINTAH --help           penjelasan setiap subperintah

    Opsi:
      --lang id|en      bahasa pesan; tanpa ini: pengaturan, lalu LANG, lalu bahasa Indonesia
      -h, --help        penjelasan ini
      -V, --version     versi program

    Kode keluar: 0 berhasil, 1 berkas bermasalah, 2 pemakaian salah atau skenario
    tidak dikenal, 3 tidak dapat menulis.
cli-help-analyze =
    Angka dan posisi dalam jejaring dari satu skenario

    Pemakaian:
      jejaring analyze FILE {"["}--variant NAME] {"["}--measures all|NAME,NAME…] {"["}--format json|table|csv]
                       {"["}--key-players K] {"["}--content NAME] {"["}--formality KEY] {"["}--state KEY]
                       {"["}--pseudonyms] {"["}--lang id|en]

    Opsi:
      --variant NAME    skenario yang dihitung; tanpa ini: yang pertama
      --measures NAMES  ukuran yang diminta, dipisahkan koma, menurut nama baku seperti pagerank,
                        constraint, modularity, ties; all berarti semuanya
      --key-players K   cari K pemain kunci (tiga bila disebut dalam --measures)
      --format FORMAT   table (bawaan), json, atau csv (csv: hanya pemangku kepentingan)
      --content NAME    hanya hubungan dengan isi ini: nama atau kuncinya, misalnya guidance
      --formality KEY   hanya hubungan formal atau informal, atau both (keduanya sekaligus)
      --state KEY       hanya hubungan dengan status ini: existing, to_develop, new
      --pseudonyms      kode sebagai ganti nama, sama di setiap keluaran
      --lang id|en      bahasa tabel dan pesan; kunci, kode, dan angka tidak diterjemahkan
      -h, --help        penjelasan ini

    Semua hubungan dihitung, kecuali yang berakhir. Dalam JSON yang tidak terdefinisi
    ditulis null, dalam CSV dikosongkan.
cli-help-export =
    Gambar jejaring dari satu skenario

    Pemakaian:
      jejaring export FILE OUT.png|OUT.svg|OUT.pdf {"["}--variant NAME] {"["}--compared-with NAME]
                      {"["}--dpi N] {"["}--paper A4|A3|F4|letter|poster] {"["}--sheets N]
                      {"["}--landscape|--portrait] {"["}--pseudonyms] {"["}--lang id|en]

    Opsi:
      --variant NAME    skenario yang digambar; tanpa ini: yang pertama
      --compared-with NAME
                        tandai yang baru, berubah, dan hilang terhadap skenario ini
      --dpi N           titik per inci untuk PNG; tanpa ini: 150
      --paper PAPER     kertas untuk PDF: A4 (bawaan), A3, F4 (Folio 215 × 330 mm), letter, atau poster
      --sheets N        poster dengan N lembar pada sisi terpanjangnya (2 sampai 8; bawaan poster: 3)
      --landscape       kertas mendatar; tanpa ini dan --portrait: mengikuti bentuk peta
      --portrait        kertas tegak
      --pseudonyms      kode sebagai ganti nama, sama di setiap keluaran
      --lang id|en      bahasa legenda dan pesan
      -h, --help        penjelasan ini

    Saringan, ukuran, dan warna mengikuti tampilan yang tersimpan dalam proyek.
cli-help-report =
    Laporan satu skenario, atau dua skenario berdampingan, untuk Word, cetak, atau peramban

    Pemakaian:
      jejaring report FILE OUT.docx|OUT.pdf|OUT.html {"["}--variant NAME] {"["}--compared-with NAME]
                      {"["}--paper A4|F4|letter] {"["}--parts all|NAME,NAME…] {"["}--sensitive]
                      {"["}--content NAME] {"["}--formality KEY] {"["}--state KEY]
                      {"["}--pseudonyms] {"["}--lang id|en]

    Opsi:
      --variant NAME    skenario yang dilaporkan; tanpa ini: yang terbaru
      --compared-with NAME  skenario semula; tanpa ini: yang pertama
      --paper PAPER     A4 (bawaan), F4 (215 × 330 mm), atau letter
      --parts NAMES     bagian-bagiannya, dipisahkan koma: cover, contents, summary, purpose,
                        stakeholders, map, measures, roles, findings, what_if, rearrangement, exercise,
                        components, partnerships, follow_up, matrix, annex; tanpa ini: semua kecuali matrix
      --sensitive       dengan sikap, kepercayaan, komitmen, pengaruh, dan kepentingan setiap pihak
      --content NAME    hanya hubungan dengan isi ini: nama atau kuncinya, misalnya guidance
      --formality KEY   hanya hubungan formal atau informal, atau both (keduanya sekaligus)
      --state KEY       hanya hubungan dengan status ini: existing, to_develop, new
      --pseudonyms      kode sebagai ganti nama, sama di setiap keluaran
      --lang id|en      bahasa laporan dan pesan
      -h, --help        penjelasan ini

    Tanpa --content, --formality, dan --state, saringannya mengikuti tampilan yang tersimpan dalam proyek.
cli-help-compare =
    Dua skenario berdampingan: apa yang baru, berubah, dan hilang, dengan setiap angkanya

    Pemakaian:
      jejaring compare FILE --from NAME --to NAME {"["}--content NAME] {"["}--formality KEY] {"["}--state KEY]
                       {"["}--format json|table] {"["}--pseudonyms] {"["}--lang id|en]

    Opsi:
      --from NAME       skenario sebelumnya
      --to NAME         skenario sesudahnya
      --content NAME    hanya hubungan dengan isi ini: nama atau kuncinya, misalnya guidance
      --formality KEY   hanya hubungan formal atau informal, atau both (keduanya sekaligus)
      --state KEY       hanya hubungan dengan status ini: existing, to_develop, new
      --format FORMAT   table (bawaan) atau json
      --pseudonyms      kode sebagai ganti nama, sama di setiap keluaran
      --lang id|en      bahasa tabel dan pesan; kunci, kode, dan angka tidak diterjemahkan
      -h, --help        penjelasan ini

    Ketergantungan adalah yang tertinggi bagi kelompok sasaran pada satu pihak.
cli-help-validate =
    Memeriksa berkas proyek

    Pemakaian:
      jejaring validate FILE {"["}--lang id|en]

    Menyebutkan apa yang salah dan di baris mana, atau bahwa berkasnya baik.
cli-help-convert =
    Jejaring dari program lain menjadi proyek Jejaring

    Pemakaian:
      jejaring convert IN OUT.jejaring {"["}--lang id|en]

    Yang dapat dibaca: lembar kerja Excel (.xlsx) dan ODS, CSV dan TSV (daftar
    pemangku kepentingan, daftar hubungan, matriks), GraphML, GEXF, Pajek .net,
    UCINET DL, GML, dan proyek Jejaring. Yang tidak dapat dipertahankan disebut
    di keluaran galat. Berkas yang sama dapat langsung dibaca oleh analyze,
    export, dan validate.
cli-see-help = Penjelasan: jejaring --help

cli-unknown-option = Opsi { $option } tidak dikenal di sini.
cli-unexpected-argument = Argumen "{ $value }" tidak diharapkan di sini.
cli-missing-value = Opsi { $option } memerlukan nilai.
cli-bad-value = Nilai "{ $value }" untuk { $option } tidak dapat dipakai.
cli-missing-argument = Argumen { $argument } belum disebut.
cli-picture-kind = Nama gambar { $file } harus berakhiran .png, .svg, atau .pdf.
cli-only-for-pdf = Opsi { $option } hanya berlaku untuk PDF.
cli-report-kind = Nama laporan { $file } harus berakhiran .docx, .pdf, atau .html.
cli-unknown-part = Tidak ada bagian "{ $name }". Yang ada: { $known }.
cli-reported = Laporan tersimpan di { $file }
cli-project-kind = Nama proyek { $file } harus berakhiran .jejaring.
cli-unknown-variant = Skenario "{ $name }" tidak ada. Yang ada: { $known }.
cli-unknown-measure = Ukuran "{ $name }" tidak ada. Yang ada: { $known }.
cli-unknown-content = Isi "{ $name }" tidak ada. Yang ada: { $known }.
cli-output-failed = Keluaran tidak dapat ditulis.
cli-missing-glyphs = Peringatan: huruf bawaan tidak memiliki tanda berikut, sehingga pada gambar tampak sebagai kotak: { $characters }

cli-sound = { $file } baik: { $stakeholders } pemangku kepentingan, { $variants } skenario, { $ties } hubungan.
cli-technical-detail = Rincian teknis (bahasa Inggris): { $detail }
cli-exported = Gambar ditulis ke { $file }
cli-converted = Proyek ditulis ke { $file }: { $stakeholders } pemangku kepentingan, { $ties } hubungan.

cli-column-id = id
cli-column-stakeholder = Pemangku kepentingan
cli-variant = Skenario
cli-content = Isi
cli-all-ties = semua hubungan
cli-convention-undirected = Setiap hubungan dihitung dua arah.
cli-convention-directed = Arah diikuti: hubungan satu arah dihitung satu arah, yang timbal balik dua arah; kedekatan dihitung menurut arah masuk.
cli-convention-unweighted = Setiap hubungan berjarak satu langkah.
cli-convention-weighted = Hubungan yang kuat dianggap lebih dekat (jarak = 1/kekuatan).
cli-convention-rest = Hubungan yang berakhir tidak dihitung; hubungan rangkap digabung, hanya banyaknya hubungan yang mencakup semuanya; kedekatan menurut Wasserman–Faust.

cli-unknown-command = "{ $command }" bukan perintah dan bukan berkas.
cli-no-display = Jendela tidak dapat ditampilkan: tidak ada layar (DISPLAY atau WAYLAND_DISPLAY). Gunakan analyze, export, atau validate; lihat jejaring --help.
cli-no-window = Jendela tidak dapat ditampilkan: { $reason }. Perbarui driver grafis, atau coba JEJARING_RENDERER=glow.
cli-help-groups =
    Berkas banyak kelompok berdampingan: satu baris untuk setiap skenario pertama dan terakhir

    Pemakaian:
      jejaring groups FILE… {"["}--json OUT] {"["}--csv OUT] {"["}--all-ties] {"["}--pseudonyms]
                      {"["}--lang id|en]

    FILE boleh berkas atau folder; dari folder diambil semua berkas .jejaring.

    Opsi:
      --json OUT        tulis sebagai JSON; - berarti keluaran biasa
      --csv OUT         tulis sebagai CSV dengan koma; - berarti keluaran biasa
      --all-ties        hitung semua hubungan, bukan hanya tampilan yang disimpan di berkas
      --pseudonyms      kode sebagai pengganti nama
      --lang id|en      bahasa tabel dan pesan
      -h, --help        penjelasan ini

    Berkas yang tidak terbaca tetap mendapat baris, dan kode keluar menjadi 1.
cli-groups-written = Perbandingan kelompok ditulis ke { $file }
cli-groups-failed = { $n } dari { $all } berkas tidak dapat dibaca.
cli-help-form =
    Formulir kertas untuk kelompok tanpa laptop: empat halaman untuk setiap kelompok

    Pemakaian:
      jejaring form OUT.pdf|OUT.html {"["}--groups N] {"["}--paper A4|F4] {"["}--names FILE] {"["}--lang id|en]

    Opsi:
      --groups N        formulir bernomor untuk N kelompok, paling banyak 40
      --paper PAPER     A4 (bawaan) atau F4 (215 × 330 mm)
      --names FILE      isi daftar dengan pemangku kepentingan dari berkas ini
      --lang id|en      bahasa formulir dan pesan
      -h, --help        penjelasan ini
