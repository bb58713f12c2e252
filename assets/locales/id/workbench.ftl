# Meja kerja delapan komponen: ringkasan, halaman tiap komponen, dan pembagian tugas.

command-components = Komponen
command-whole-pane = Perbesar panel bawah
pane-whole = Perbesar panel ini hingga menutupi peta
pane-back = Kembalikan peta

workbench-view = Komponen
workbench-view-explained = Delapan komponen jejaring: apa yang sudah ditulis, apa yang belum, dan siapa mengerjakan apa.
workbench-open = Buka tampilan Komponen
workbench-page = Halaman
workbench-overview = Ringkasan
workbench-tasks = Siapa mengerjakan apa
workbench-page-spoken = { $name }: { $level }; terisi pada { $filled } dari { $all } pemangku kepentingan

## Tingkat isian

workbench-filled = terisi
workbench-partly = sebagian
workbench-not-assessed = belum dinilai
workbench-empty = belum diisi
workbench-part = { $done } dari { $all }
workbench-filled-of = terisi pada { $filled } dari { $all } pemangku kepentingan

## Ringkasan

workbench-nobody = Belum ada pemangku kepentingan. Klik ganda di peta untuk menambahkan.
workbench-gaps-first = Yang paling banyak kosong dulu
workbench-cell = { $name }, { $component }: { $level }
workbench-short-needs = Kebutuhan
workbench-short-norms = Norma
workbench-short-social-capital = Modal sosial
workbench-short-human-capital = SDM
workbench-short-technoware = Technoware
workbench-short-commitment = Komitmen
workbench-back-to-all = Semua pemangku kepentingan
workbench-back-to-overview = Ringkasan komponen

## Isi

workbench-network-purpose = Tujuan jejaring
workbench-contents = Yang mengalir dalam hubungan
workbench-contents-none = Belum ada hubungan yang isinya ditulis.
workbench-contents-filter = Tampilkan hanya hubungan ini di peta
workbench-contents-without = { $n } hubungan belum ditulis isinya.

## Struktur

workbench-to-map = Lihat di peta
workbench-to-findings = Lihat sorotan

## Kebutuhan

workbench-need-add = Tambah kebutuhan untuk…
workbench-needs-told =
    { $n ->
        [0] Belum ada kebutuhan yang ditulis.
       *[other] { $n } kebutuhan; { $unmet } belum dipenuhi siapa pun
    }
workbench-need-hint = Apa yang dibutuhkannya
workbench-need-unmet = Belum dipenuhi siapa pun
workbench-need-met = Ada yang memenuhi
workbench-need-nobody = belum ada
workbench-need-met-by = Yang memenuhi “{ $need }”
panel-need-met-by = Dipenuhi oleh

## Norma

workbench-norm-add = Tambah norma untuk…
workbench-norms-told =
    { $n ->
        [0] Belum ada norma yang ditulis.
       *[other] { $n } norma; { $open } belum disepakati
    }
workbench-norm-ties = { $n } hubungan
workbench-norm-all = semua mitranya
workbench-norm-towards = Kepada siapa “{ $norm }” berlaku
panel-norm-towards = Berlaku terhadap
workbench-ties-without-norm = Hubungan tanpa norma ({ $n })
workbench-ties-without-norm-none = Setiap hubungan sudah diatur oleh norma.

## Modal sosial

workbench-capital-none = Belum ada hubungan. Seret dari tepi simpul di peta untuk membuatnya.
workbench-capital-told =
    { $existing } dari { $living } hubungan sudah ada ({ $share }). { $unassessed ->
        [0] Mutu semuanya sudah dinilai.
       *[other] { $unassessed } di antaranya belum dinilai mutunya.
    }
workbench-factor-mean = { $mean } dari 4, dari { $n } hubungan
workbench-tie-unassessed = Sudah ada, mutunya belum dinilai
workbench-tie-cooling = Mutu hubungan ini menurun
workbench-tie-warming = Mutu hubungan ini membaik
workbench-score-none = –
workbench-quality-regular-meetings = Temu
workbench-quality-mutual-benefit = Manfaat
workbench-quality-shared-challenge = Tantangan
workbench-quality-trust = Percaya
workbench-quality-prior-relationship = Riwayat

## SDM

workbench-needed = dibutuhkan
workbench-had = dimiliki
workbench-lacking = kurang
workbench-lacks = Yang masih kurang ({ $n })
workbench-lacks-none = Semua kompetensi yang dibutuhkan sudah dimiliki.
workbench-lacks-unknown = Terlihat setelah kompetensi yang dibutuhkan ditulis.
workbench-teachers = Dapat belajar dari
workbench-teacher-none = Belum ada yang menguasai
workbench-competences = Semua kompetensi
workbench-competence-needed-add = Yang dibutuhkan oleh…
workbench-competence-had-add = Yang dimiliki oleh…

## Technoware

workbench-technoware-now-add = Yang dipakai oleh…
workbench-technoware-planned-add = Yang direncanakan oleh…
workbench-technoware-none = Belum ada teknologi informasi yang ditulis.
workbench-in-use = dipakai
workbench-planned = direncanakan
workbench-ties-without-channel = Hubungan tanpa saluran bersama ({ $n })
workbench-ties-without-channel-none = Kedua ujung setiap hubungan punya teknologi yang sama, sekarang atau dalam rencana.

## Komitmen

workbench-commitment-score = Nilai komitmen
workbench-details = Rincian
workbench-history = { $date } ({ $n })
workbench-history-explained = Riwayat penilaian: tanggal penilaian terbaru dan banyaknya penilaian

## Siapa mengerjakan apa

workbench-task = Tugas
workbench-task-add = Tambah tugas
workbench-task-hint = Misalnya membina koperasi
workbench-task-empty = Tulis apa saja yang harus dikerjakan, lalu tandai siapa yang mengerjakannya.
workbench-task-told = { $n } tugas; { $nobody } belum ada pelaksananya, { $several } dikerjakan beberapa pihak
workbench-task-nobody = belum ada pelaksana
workbench-task-one = satu pelaksana
workbench-task-several = { $n } pelaksana
workbench-task-remove = Hapus tugas: { $task }
workbench-task-cell = { $name } mengerjakan “{ $task }”
