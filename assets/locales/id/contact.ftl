# Catatan kontak
step-log-contact = catat kontak
step-remove-contact = hapus catatan kontak
step-postpone = tunda tindak lanjut
damage-contact = catatan kontak dengan pemangku kepentingan { $id } tidak dapat dibaca
channel-meeting = rapat
channel-visit = kunjungan
channel-phone = telepon
channel-message = pesan
channel-email = surel
channel-event = acara
channel-other = lain-lain
private-log-unreadable-title = Catatan kontak pribadi tidak terbaca
private-log-unreadable = Catatan kontak pribadi untuk jejaring ini tidak terbaca: { $file }. Jejaringnya tetap terbuka tanpa catatan itu. Berkas catatannya dibiarkan apa adanya; bila nanti Anda menyimpan, isinya tetap disimpan dengan nama lain di folder yang sama.
