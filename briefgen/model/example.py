"""Hold one brief in which every field of the format stands, for the documentation."""

from __future__ import annotations

EXAMPLE = """\
briefgen: 1
languages: [id, en]
authoritative: id
date: 2026-11-23
status: draft
title: {id: Jalan bersama untuk kota, en: Shared streets for the city}
subtitle: {id: Uji coba di tiga kecamatan, en: A trial in three districts}
authors: [Pusat Kajian Kota, Sari Wulandari]
publisher: {id: Pusat Kajian Kota, en: Centre for Urban Studies}
question:
  id: Perlukah jalan lingkungan dibuka bagi pejalan kaki dan kendaraan sekaligus?
  en: Should neighbourhood streets be shared by walkers and vehicles?
reader: {id: Kepala Dinas Perhubungan, en: The head of the city's transport agency}
decision:
  id: Menyetujui uji coba sebelum anggaran 2027 ditetapkan.
  en: To approve a trial before the budget for 2027 is set.
summary:
  id: |
    Jalan bersama menurunkan kecepatan tanpa menutup jalan [@kajian, hlm. 3]. Kami mengusulkan
    uji coba, dengan *batas yang jelas* untuk menghentikannya.
  en: |
    Shared streets lower speeds without closing any street [@kajian, p. 3]. We propose a trial,
    with *clear limits* at which it ends.
key_messages:
  - {id: Kecepatan turun di jalan bersama., en: Speeds fall on shared streets.}
  - {id: Uji coba dapat dihentikan kapan saja., en: A trial can be ended at any time.}
  - {id: Warga ikut memutuskan., en: Residents have a say.}
key_figures: [pejalan]
problem: {id: Trotoar di kota lama terlalu sempit., en: Pavements in the old town are too narrow.}
methods: {id: Kajian pustaka dan satu wawancara., en: A review of studies and one interview.}
disclosures: {id: Tidak ada dana dari luar., en: There was no outside funding.}

people:
  rina:
    name: Rina Sari
    role: {id: peneliti utama, en: lead researcher}
    affiliation: {id: Pusat Kajian Kota, en: Centre for Urban Studies}

sources:
  kajian: # what most sources need
    type: report
    title: Jalan untuk Semua
    title_translation: {en: Streets for All}
    title-short: Jalan
    language: id
    author:
      - {family: Sari, given: Rina}
      - {literal: Pusat Kajian Kota}
      - Badan Pusat Statistik # a string is a whole name
    issued: 2024-05 # or 2024, or 2024-05-17, or CSL's own forms
    accessed: 2026-11-02
    publisher: Pusat Kajian Kota
    publisher-place: Jakarta
    collection-title: Kajian Kota
    number: 7
    version: "1.2"
    genre: laporan akhir
    URL: https://example.org/kajian
    DOI: 10.5555/kajian
    ISBN: 978-0-00-000000-0
    remark: {id: Kajian ini dibiayai kota., en: The city paid for this study.}
    archive: sources/kajian.txt
    abstract: Not printed.
    keyword: jalan, pejalan kaki
    note: Not printed.
  pidato: # the rest of CSL's names
    type: speech
    title: Kota yang Berjalan
    author:
      - family: Beethoven
        given: Ludwig
        dropping-particle: van
        non-dropping-particle: de
        suffix: Jr.
    editor: [Dewi Lestari]
    translator: [Budi Santoso]
    interviewer: [Tim Redaksi]
    event-title: Temu Kota
    event-place: Bandung
    event-date: 2023-08-01
    original-date: 2019
    container-title: Prosiding Temu Kota
    edition: 2
    volume: 12
    issue: 3
    chapter-number: 4
    section: Opini
    page: 10-12
    medium: rekaman video
    authority: Kementerian Perhubungan
    jurisdiction: Indonesia
    ISSN: 0000-0000

facts:
  pejalan:
    value: 1.5
    scale: million
    unit: {id: orang, en: people}
    label: {id: Pejalan kaki, en: On foot}
    statement: {id: berjalan kaki ke tempat kerja, en: walk to work}
    precision: estimate
    stated_by: rina
    source: kajian
    locator: 14
    locator_label: page
    as_of: 2024
  pesepeda:
    value: 240
    scale: thousand
    unit: {id: orang, en: people}
    label: {id: Pesepeda, en: By bicycle}
    source: kajian
    as_of: 2024

quotes:
  rina-1:
    speaker: rina
    source: kajian
    locator: "12"
    locator_label: page
    language: id
    text: Jalan adalah ruang bersama, bukan milik kendaraan.
    prefix: kata Rina Sari
    suffix: Trotoar
    translation:
      en: {text: "Streets are shared space, and not the property of vehicles.", by: ours}
    context: {id: tentang trotoar di kota lama, en: on pavements in the old town}

charts:
  cara-bepergian:
    kind: bar
    title: {id: Cara warga ke tempat kerja, en: How residents go to work}
    description: {id: Pejalan kaki terbanyak., en: Most of them walk.}
    note: {id: Tidak termasuk pelajar., en: Pupils are not counted.}
    facts: [pejalan, pesepeda]
    beside: aman
  kedua-moda:
    kind: bar
    title: {id: Kedua moda, en: Both modes}
    series:
      - {name: {id: Jalan kaki, en: On foot}, facts: [pejalan]}
      - {name: {id: Sepeda, en: Bicycle}, facts: [pesepeda]}

arguments:
  aman:
    stance: for
    claim: {id: Jalan bersama lebih aman., en: Shared streets are safer.}
    reasoning: {id: Kecepatan turun lebih dahulu., en: Speeds fall first.}
    held_by: [rina]
    evidence: [rina-1, pejalan]
    certainty: moderate
  mahal:
    stance: against
    claim: {id: Penataan jalan itu mahal., en: Rebuilding streets is expensive.}
    evidence: [pidato]
    answered_by: [aman]

recommendations:
  jalur:
    kind: action
    action: {id: Uji coba jalan bersama selama setahun., en: Try shared streets for a year.}
    rationale: {id: Uji coba menjawab soal biaya., en: A trial settles the question of cost.}
    because: [aman]
    proposed_by: [rina]
    owner: {id: Dinas Perhubungan, en: The transport agency}
    due: 2027-12-31
    target:
      statement: {id: 40 km jalan bersama, en: 40 km of shared streets}
      value: 40
      unit: {id: km, en: km}
      verification: {id: daftar jalan kota, en: the city's register of streets}
    cost: {id: Rp3 miliar dari anggaran jalan, en: IDR 3 billion from the streets' budget}
    barriers: {id: Lahan parkir berkurang., en: There is less room for parking.}
    monitoring: {id: Laporan setiap triwulan., en: A report every quarter.}
    priority: high
  dewan:
    kind: advisory_board
    action: {id: Bentuk dewan jalan bersama., en: Set up a board on shared streets.}
    because: [aman]
    owner: {id: Wali Kota, en: The mayor}
    due: 2027-06-30
    mandate: {id: "Memberi saran, tidak memutuskan.", en: "To advise, and not to decide."}
    legal_basis: {id: Keputusan Wali Kota, en: A decree of the mayor}
    reports_to: {id: Wali Kota, en: The mayor}
    secretariat: {id: Dinas Perhubungan, en: The transport agency}
    term_months: 24
    meetings_per_year: 4
    review_date: 2029-06-30
    seats:
      - role: {id: ketua, en: chair}
        constituency: {id: perguruan tinggi, en: universities}
        nominee: {id: dipilih rektor, en: named by the rectors}
      - role: {id: anggota, en: member}
        constituency: {id: warga, en: residents}
        count: 3
    balance: 0.75
    selection: {id: Panggilan terbuka., en: An open call.}
    conflict_of_interest:
      declare: {id: "Setiap tahun, semua kepentingan.", en: "Every year, all interests."}
      verify: {id: Inspektorat, en: The inspectorate}
      recuse: {id: Bila ada kontrak dengan kota., en: Where there is a contract with the city.}
    remuneration: {id: Tidak ada., en: None.}
    transparency: {id: Risalah terbit di situs kota., en: Minutes are on the city's website.}
    reporting: {id: Laporan tahunan kepada warga., en: A yearly report to residents.}
    why_not_existing_body: {id: Tidak ada yang mewakili warga., en: None speaks for residents.}
  studi:
    kind: benchmarking_study
    action: {id: Bandingkan dua kota., en: Compare two cities.}
    because: [aman]
    owner: {id: Bappeda, en: The planning agency}
    due: 2027-09-30
    objective: {id: Menilai biaya uji coba., en: To judge what a trial costs.}
    questions:
      - {id: Berapa biayanya per kilometer?, en: What does a kilometre cost?}
    comparators:
      kota-a:
        name: Kota A
        owner: {id: Pemerintah Kota A, en: The government of Kota A}
        market: {id: 600.000 warga, en: "600,000 residents"}
        reason: {id: Trotoarnya juga sempit., en: "Its pavements are narrow, too."}
        outcome: success
        context_gap: {id: Kotanya datar., en: The city is flat.}
      kota-b:
        name: Kota B
        reason: {id: Uji cobanya dihentikan., en: It ended its trial.}
        outcome: failure
    criteria:
      biaya: {id: Biaya per kilometer, en: Cost a kilometre}
    assessments:
      - comparator: kota-a
        criterion: biaya
        rating: 4
        note: {id: Menurut laporan kota itu., en: By that city's own report.}
        evidence: [kajian]
    method: {id: Wawancara dan laporan anggaran., en: Interviews and budget reports.}
    deliverables:
      - {id: Laporan 20 halaman, en: A report of 20 pages}
    phases:
      - {name: {id: Pengumpulan data, en: Collecting data}, start: 2027-02-01, weeks: 8}
    budget: {id: Rp500 juta, en: IDR 500 million}
    transferability: {id: Dinilai bersama warga., en: It is judged together with residents.}
    follow_up: {id: Dibahas dalam anggaran 2028., en: It is discussed with the budget for 2028.}
  pengaman:
    kind: safeguards
    action: {id: Pantau risiko uji coba., en: Watch the risks of the trial.}
    because: [mahal]
    owner: {id: Inspektorat, en: The inspectorate}
    due: 2027-03-31
    objective: {id: Anggaran dan keselamatan terjaga., en: Budget and safety are protected.}
    risks:
      lewat-anggaran:
        risk: {id: Biaya melewati anggaran., en: Costs exceed the budget.}
        cause: {id: Harga bahan naik., en: Prices of materials rise.}
        consequence: {id: Uji coba berhenti di tengah jalan., en: The trial ends half way.}
        likelihood: 3
        impact: 4
        arises_from: [mahal]
        indicator: {id: biaya terhadap anggaran, en: costs against the budget}
        threshold: {value: 110, unit: {id: persen, en: per cent}, direction: above}
        response: {id: Tunda tahap berikutnya., en: Postpone the next stage.}
        control: {id: Kontrak harga tetap., en: Contracts at fixed prices.}
        residual: {likelihood: 2, impact: 3}
        owner: {id: Inspektorat, en: The inspectorate}
        review_months: 3

figures: [seats, risk_matrix, argument_map]
theme: magazine
citations: author-date

checks:
  select: [BG0, BG1, BG2, BG4]
  ignore: [BG405]
  severity: {BG203: error}
  thresholds:
    brief_words_warning: 1500
    brief_words_error: 2200
    title_words: 14
    summary_words: 200
    key_messages_min: 3
    key_messages_max: 4
    recommendations_max: 7
    sentence_words: {id: 30, en: 25}
    paragraph_words_warning: 150
    paragraph_words_error: 250
    comparators_min: 2
    length_ratio_min: 0.75
    length_ratio_max: 1.35
    quote_gap_words: 120
    quote_brackets: 2
    quote_bracket_share: 0.25
    pages: 4
    image_resolution_min: 150
    image_resolution_good: 300
    picture_scale: 0.85
    last_page_share: 0.15
  known_acronyms: [UKM]
  waivers:
    - {rule: BG205, at: problem, reason: English names what Indonesian readers know.}
"""
"""A brief as `brief.yaml`, with values in flow style where they fit a line."""
