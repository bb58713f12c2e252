compare-view = jejaring { $view }
compare-view-all = seluruh jejaring
compare-part-of = { $part } dari { $all }
compare-dependence = { $how ->
    [down] Dalam { $view }, ketergantungan tertinggi { $group } turun dari { $before } menjadi { $after }.
    [up] Dalam { $view }, ketergantungan tertinggi { $group } naik dari { $before } menjadi { $after }.
   *[same] Dalam { $view }, ketergantungan tertinggi { $group } tetap: semula { $before }, kini { $after }.
}
compare-broker = { $how ->
    [down] Keantaraan { $name }, yang semula tertinggi, turun dari { $before } menjadi { $after }.
    [up] Keantaraan { $name }, yang semula sudah tertinggi, naik lagi dari { $before } menjadi { $after }.
   *[same] Keantaraan { $name }, yang semula tertinggi, tetap { $after }.
}
compare-cut-points = { $how ->
    [down] Simpul rawan berkurang dari { $before } menjadi { $after }.
    [up] Simpul rawan bertambah dari { $before } menjadi { $after }.
   *[same] { $after ->
        [0] Simpul rawan tetap tidak ada.
       *[other] Simpul rawan tetap { $after }.
    }
}
compare-components = { $how ->
    [down] Bagian terpisah berkurang dari { $before } menjadi { $after }.
    [up] Bagian terpisah bertambah dari { $before } menjadi { $after }.
   *[same] { $after ->
        [1] Jejaring tetap satu bagian.
       *[other] Bagian terpisah tetap { $after }.
    }
}
compare-paths = { $how ->
    [up] Jalur terpisah { $group } ke { $partner } bertambah dari { $before } menjadi { $after }.
   *[down] Jalur terpisah { $group } ke { $partner } berkurang dari { $before } menjadi { $after }.
}
compare-came = Masuk: { $names }.
compare-went = Keluar: { $names }.
compare-ties = Hubungan: { $parts }.
compare-no-ties = Belum ada hubungan yang dapat dibandingkan.
compare-ties-new = { $n } baru
compare-ties-mapped = { $n } sudah ada tetapi baru dipetakan
compare-ties-changed = { $n } berubah
compare-ties-gone = { $n } hilang
compare-ties-same = { $n } tetap

compare-aim-nothing = Belum ada
compare-aim-dependence = Ketergantungan tertinggi { $names }
compare-aim-cut-points = Simpul rawan
compare-aim-components = Bagian terpisah
compare-aim-closeness = Kedekatan { $names }
compare-aim-betweenness = Keantaraan { $names }
compare-effect-better = membaik
compare-effect-same = tetap
compare-effect-worse = memburuk
export-with-compared = Tandai perbedaan dengan “{ $name }”
compare-compared-with = Dibandingkan dengan “{ $name }”:
compare-verdict-new = baru
compare-verdict-mapped = sudah ada, baru dipetakan
compare-verdict-changed = berubah
compare-verdict-gone = hilang
compare-verdict-same = tetap

compare-field-ends = ujungnya
compare-field-direction = arah
compare-field-content = isi
compare-field-basis = landasan
compare-field-formality = formal atau informal
compare-field-state = status
compare-field-strength = kekuatan
compare-field-quality = mutu
compare-field-note = catatan
compare-field-role = peran
compare-field-needs = kebutuhan
compare-field-norms = norma
compare-field-human-capital = SDM
compare-field-technoware = technoware
compare-field-commitment = komitmen

measure-social-capital = Modal sosial (sudah ada)
measure-stakeholders = Pemangku kepentingan

compare-eight-components = Delapan komponen
compare-needs-met = { $how ->
    [down] Kebutuhan yang tidak dipenuhi siapa pun berkurang dari { $before } menjadi { $after }.
   *[up] Kebutuhan yang tidak dipenuhi siapa pun bertambah dari { $before } menjadi { $after }.
}
compare-norms-agreed = { $how ->
    [down] Norma yang belum disepakati berkurang dari { $before } menjadi { $after }.
   *[up] Norma yang belum disepakati bertambah dari { $before } menjadi { $after }.
}
compare-social-capital = { $how ->
    [down] Porsi hubungan yang sudah ada turun dari { $before } menjadi { $after }; { $planned } hubungan masih harus dibangun.
   *[up] Porsi hubungan yang sudah ada naik dari { $before } menjadi { $after }.
}
compare-competences-lacking = { $how ->
    [down] Kompetensi yang masih kurang berkurang dari { $before } menjadi { $after }.
   *[up] Kompetensi yang masih kurang bertambah dari { $before } menjadi { $after }.
}
compare-ties-without-channel = { $how ->
    [down] Hubungan tanpa saluran TI bersama berkurang dari { $before } menjadi { $after }.
   *[up] Hubungan tanpa saluran TI bersama bertambah dari { $before } menjadi { $after }.
}
compare-commitment = { $how ->
    [down] Nilai komitmen rata-rata turun dari { $before } menjadi { $after } (skala 0–4).
   *[up] Nilai komitmen rata-rata naik dari { $before } menjadi { $after } (skala 0–4).
}
compare-tasks-undone = { $how ->
    [down] Tugas yang tidak dikerjakan siapa pun berkurang dari { $before } menjadi { $after }.
   *[up] Tugas yang tidak dikerjakan siapa pun bertambah dari { $before } menjadi { $after }.
}
measure-needs-met = Kebutuhan terpenuhi
measure-norms-agreed = Norma disepakati
measure-competences-lacking = Kompetensi kurang
measure-ties-without-channel = Hubungan tanpa saluran TI
measure-commitment = Rata-rata komitmen
measure-tasks-undone = Tugas tanpa pelaksana

compare-measure = Ukuran
compare-before = Semula
compare-after = Kini
compare-change = Selisih
compare-rank = Peringkat

compare-title = Apa yang berubah
compare-close = Tutup perbandingan
compare-working = Sedang dibandingkan…
compare-group = Posisi tawar
compare-nobody = tidak ada
compare-usual-group = Kelompok sasaran
compare-ranks = Peringkat
compare-differences = Daftar perbedaan
compare-nothing-differs = Tidak ada perbedaan dalam tampilan ini.
compare-more = … dan { $n } lainnya
compare-not-in-this-view = ada di kedua skenario, tetapi di salah satunya di luar tampilan ini
compare-copy = Salin sebagai tabel
command-compare = Bandingkan skenario
compare-button = Bandingkan

command-what-if = Andaikan tidak ada
command-what-if-end = Akhiri pengandaian
canvas-menu-what-if = Tanpa pihak ini, apa yang terjadi?
what-if-end = Akhiri (Esc)
what-if-remove = Keluarkan dari skenario
what-if-remove-explained = Peran dan hubungannya dihapus dari skenario ini saja, dalam satu langkah yang dapat diurungkan.
what-if-working = Menghitung jejaring tanpa { $out }…
what-if-cut-off = { $n ->
    [0] Bila { $out } tidak aktif, tidak ada yang terputus.
    [1] Bila { $out } tidak aktif, { $names } terputus.
   *[other] Bila { $out } tidak aktif, { $n } pihak terputus: { $names }.
}

command-side-by-side = Dua peta berdampingan
compare-second-map = Peta skenario pembanding: { $name }
