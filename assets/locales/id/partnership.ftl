record-partnership = kemitraan
damage-bad-partnership = namanya kosong, atau ada pihak yang ganda atau tidak dikenal

step-make-partnership = buat kemitraan
step-remove-partnership = hapus kemitraan
step-reach-step = pindahkan langkah kemitraan
step-assess-partnership = nilai kemitraan
step-next-cycle = mulai putaran berikutnya

stage-preparing = Persiapan
stage-exploring = Penjajakan
stage-agreeing = Kesepakatan
stage-carrying-out = Pelaksanaan
stage-evaluating = Evaluasi dan tindak lanjut

step-kind-mapping = Pemetaan
step-kind-information = Penggalian informasi
step-kind-analysis = Analisis informasi
step-kind-talks = Penjajakan kerja sama
step-kind-plan = Rencana kerja sama
step-kind-agreement = Kesepakatan
step-kind-signing = Penandatanganan
step-kind-carrying-out = Pelaksanaan
step-kind-evaluation = Monitoring dan evaluasi
step-kind-improvement = Perbaikan
step-kind-next-plan = Perencanaan selanjutnya
step-kind-needs = Kebutuhan
step-kind-technology = Iptek yang dibutuhkan
step-kind-consultation = Konsultasi
step-kind-group-management = Pengelolaan kelompok
step-kind-shared-perception = Penyamaan persepsi
step-kind-shared-perception-again = Penyamaan persepsi, tahap kedua
step-kind-forming = Pembentukan jejaring
step-kind-accompanying = Sosialisasi dan pendampingan
step-kind-control = Pengendalian dan evaluasi

step-state-not-begun = Belum dimulai
step-state-under-way = Sedang berjalan
step-state-done = Selesai
step-state-skipped = Dilewati

ground-two-parties = Dua pihak atau lebih
ground-vision = Visi bersama
ground-agreement = Kesepakatan
ground-trust-and-need = Saling percaya dan saling membutuhkan
ground-larger-aim = Komitmen pada tujuan yang lebih besar
ground-shared-mission = Visi dan misi yang sama
ground-trust = Kepercayaan
ground-mutual-benefit = Saling menguntungkan
ground-effectiveness = Efisien dan efektif
ground-communication = Komunikasi timbal balik
ground-commitment = Komitmen yang kuat

reached-yes = Tercapai
reached-partly = Sebagian tercapai
reached-no = Belum tercapai

decision-extend = Dilanjutkan
decision-change = Dilanjutkan dengan perubahan
decision-end = Diakhiri
