### Pekerjaan tidak hilang: pemulihan, gangguan saat menyimpan, berkas terbuka dua kali, riwayat

## Menyimpan

save-changed = { $file } sudah diubah program lain sejak dibuka di sini.
save-network = { $file } tidak disimpan: drive jaringan tidak menjawab. Berkas lama tidak berubah. Periksa sambungan lalu coba lagi, atau simpan di tempat lain.
changed-outside-title = Berkas diubah program lain
changed-outside-ways = Simpan dengan nama lain agar keduanya tetap ada. Bila ditimpa, versi dari luar itu disimpan di sebelahnya sebagai { $previous }. Bila dimuat ulang, perubahan di jendela ini dibuang.
save-elsewhere = Simpan sebagai…
save-overwrite = Timpa
save-reload = Muat ulang
save-again = Coba lagi
status-previous-version = Versi sebelum penyimpanan terakhir: { $file }
command-open-previous = Buka versi sebelumnya
notice-previous-opened = Ini versi sebelum penyimpanan terakhir. Simpan dengan nama lain bila ingin dipakai.

## Berkas terbuka di jendela lain

in-use-title = Berkas sedang dibuka
in-use-by = { $file } sedang dibuka oleh { $user } di { $host } sejak { $time }.
in-use-by-somebody = { $file } sedang dibuka di jendela lain.
in-use-ways = Berkas tetap dapat dibaca. Untuk mengubahnya dari sini, buka salinannya.
in-use-read-only = Buka hanya baca
in-use-copy = Buka salinan
in-use-save = { $who } Simpan dengan nama lain.
read-only-notice = Dibuka hanya baca
read-only-refused = Dokumen ini hanya baca. Simpan dengan nama lain untuk mengubahnya.
title-read-only = hanya baca

## Pemulihan

recovery-title = Pulihkan pekerjaan?
recovery-text = Jejaring tertutup sebelum pekerjaan berikut sempat disimpan.
recovery-after-failure = Jejaring berhenti karena kesalahan program. Keadaan terakhir sempat ditulis dan dapat dipulihkan.
recovery-kept = Tidak ada yang dihapus sebelum dipilih.
recovery-never-saved = Belum pernah disimpan
recovery-what = { $time } · { $stakeholders } pemangku kepentingan · { $ties } hubungan
recovery-older = Keadaan yang lebih lama dari dokumen di atas
recovery-changed-outside = Berkas aslinya sudah berubah setelah pekerjaan ini dimulai. Program akan bertanya sebelum menimpanya.
recovery-restore = Pulihkan
recovery-restore-spoken = Pulihkan { $name }
recovery-discard-one = Buang
recovery-discard-one-spoken = Buang { $name }
recovery-discard-really = Buang untuk selamanya
recovery-discard-really-spoken = Buang { $name } untuk selamanya
recovery-later = Nanti saja
recovery-picture = Gambar { $name }
recovery-picture-drawing = Menggambar…
recovery-picture-none = Tanpa gambar
recovery-not-written = Salinan pemulihan tidak dapat ditulis. Simpan pekerjaan dan periksa ruang penyimpanan.

## Riwayat

command-history = Riwayat
history-title = Riwayat
history-beginning = Awal
history-hint = Klik langkah untuk kembali ke keadaan sesudahnya.
history-step-of = { $label ->
    [step-add-existing] { $step }: { $subject }
    [step-divert] { $step }: { $subject }
    [step-merge] { $step }: { $subject }
    [step-split] { $step }: { $subject }
    [step-between] { $step }: { $subject }
    [step-connect-group] { $step }: { $subject }
    [step-remove] { $step }: { $subject }
    [step-delete-from-project] { $step }: { $subject }
   *[other] { $step } { $subject }
}
history-stakeholders = { $n } pemangku kepentingan
history-ties = { $n } hubungan
history-spoken = { $step }, { $state ->
    [now] keadaan sekarang
    [undone] diurungkan
   *[done] dilakukan
}
notice-jumped = Kembali ke: { $step }
