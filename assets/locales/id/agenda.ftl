# Yang jatuh tempo, dan mengapa
agenda-today = hari ini
agenda-tomorrow = besok
agenda-today-at = hari ini, sebelum pukul { $time }
agenda-passed-at = batasnya hari ini pukul { $time }
agenda-overdue = lewat { $days } hari, sejak { $date }
agenda-in = { $days } hari lagi, { $date }
agenda-in-days = { $days } hari lagi
agenda-promise = Yang dijanjikan: { $what }
agenda-promise-plain = Tindak lanjut yang dijanjikan
agenda-first = Pertama bertemu { $date }: tindak lanjuti dalam 72 jam
agenda-keep = Kontak ke-{ $count } dari { $needed } pada { $date }: jaga agar tidak putus
agenda-interval = Dihubungi tiap { $days } hari, terakhir { $date }
agenda-interval-none = Dihubungi tiap { $days } hari, belum ada catatan kontak
