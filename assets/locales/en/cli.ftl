### The command line

cli-help =
    Jejaring: an editor for stakeholder networks

    Usage:
      jejaring {"["}FILE]                       open the window, on FILE where it is given
      jejaring analyze FILE {"["}OPTIONS]       the numbers and roles of a network
      jejaring compare FILE {"["}OPTIONS]       two variants side by side
      jejaring report FILE OUT {"["}OPTIONS]    a report for Word, paper or a browser
      jejaring mou FILE OUT.docx {"["}OPTIONS]  draft of a partnership's memorandum
      jejaring groups FILE… {"["}OPTIONS]       the files of many groups side by side
      jejaring form OUT {"["}OPTIONS]           a form on paper for groups without a laptop
      jejaring export FILE OUT {"["}OPTIONS]    a picture as PNG, SVG or PDF; contact cards VCF
      jejaring agenda FILE {"["}OPTIONS]        whom to get in touch with, also for a calendar
      jejaring convert IN OUT.jejaring      a network of another program as a project
      jejaring validate FILE                check a project file
      jejaring SUBCOMMAND --help            about each subcommand

    Options:
      --lang id|en      language of messages; else the settings, else LANG, else Indonesian
      -h, --help        this help
      -V, --version     the program's version

    Exit codes: 0 done, 1 bad file, 2 bad usage or unknown variant, 3 cannot write.
cli-help-analyze =
    The numbers and roles of one variant

    Usage:
      jejaring analyze FILE {"["}--variant NAME] {"["}--measures all|NAME,NAME…] {"["}--format json|table|csv]
                       {"["}--key-players K] {"["}--content NAME] {"["}--formality KEY] {"["}--state KEY]
                       {"["}--pseudonyms] {"["}--lang id|en]

    Options:
      --variant NAME    the variant to count; the first where it is absent
      --measures NAMES  the measures asked for, with commas between, by the field's names such as pagerank,
                        constraint, modularity, ties; all means all of them
      --key-players K   seek K key players (three where --measures names them)
      --format FORMAT   table (the default), json or csv (csv: stakeholders only)
      --content NAME    only ties with this content: its name or key, such as guidance
      --formality KEY   only formal or informal ties, or both (those that are both at once)
      --state KEY       only ties in this state: existing, to_develop, new
      --pseudonyms      codes for names, the same in every output
      --lang id|en      language of the table and messages; keys, codes and numbers are never translated
      -h, --help        this help

    All ties count, except ended ones. What is undefined is null in JSON and empty in CSV.
cli-help-export =
    The picture of one variant

    Usage:
      jejaring export FILE OUT.png|OUT.svg|OUT.pdf {"["}--variant NAME] {"["}--compared-with NAME]
                      {"["}--dpi N] {"["}--paper A4|A3|F4|letter|poster] {"["}--sheets N]
                      {"["}--landscape|--portrait] {"["}--pseudonyms] {"["}--lang id|en]

    Options:
      --variant NAME    the variant to draw; the first where it is absent
      --compared-with NAME
                        mark what is new, changed and gone against this variant
      --dpi N           dots per inch of a PNG; 150 where it is absent
      --paper PAPER     paper of a PDF: A4 (the default), A3, F4 (Folio, 215 × 330 mm), letter or poster
      --sheets N        a poster with N sheets along its longer side (2 to 8; a poster by default: 3)
      --landscape       paper lying on its side; without this and --portrait: as fits the map
      --portrait        paper upright
      --pseudonyms      codes for names, the same in every output
      --lang id|en      language of the legend and messages
      -h, --help        this help

    Filter, size and colour are those of the view that is saved in the project.
cli-help-report =
    A report of one variant, or of two side by side, for Word, paper or a browser

    Usage:
      jejaring report FILE OUT.docx|OUT.pdf|OUT.html {"["}--variant NAME] {"["}--compared-with NAME]
                      {"["}--paper A4|F4|letter] {"["}--parts all|NAME,NAME…] {"["}--sensitive]
                      {"["}--content NAME] {"["}--formality KEY] {"["}--state KEY]
                      {"["}--pseudonyms] {"["}--lang id|en]

    Options:
      --variant NAME    the variant the report is about; the newest where it is absent
      --compared-with NAME  the variant before; the first where it is absent
      --paper PAPER     A4 (the default), F4 (215 × 330 mm) or letter
      --parts NAMES     the parts, with commas between: cover, contents, summary, purpose,
                        stakeholders, map, measures, roles, findings, what_if, rearrangement, exercise,
                        components, partnerships, follow_up, matrix, annex; all but matrix where it is absent
      --sensitive       with stance, trust, commitment, power and interest of each stakeholder
      --content NAME    only ties with this content: its name or key, such as guidance
      --formality KEY   only formal or informal ties, or both (those that are both at once)
      --state KEY       only ties in this state: existing, to_develop, new
      --pseudonyms      codes for names, the same in every output
      --lang id|en      language of the report and messages
      -h, --help        this help

    Without --content, --formality and --state the filter is that of the view saved in the project.
cli-help-compare =
    Two variants side by side: what is new, changed and gone, and every number of both

    Usage:
      jejaring compare FILE --from NAME --to NAME {"["}--content NAME] {"["}--formality KEY] {"["}--state KEY]
                       {"["}--format json|table] {"["}--pseudonyms] {"["}--lang id|en]

    Options:
      --from NAME       the variant before
      --to NAME         the variant after
      --content NAME    only ties with this content: its name or key, such as guidance
      --formality KEY   only formal or informal ties, or both (those that are both at once)
      --state KEY       only ties in this state: existing, to_develop, new
      --format FORMAT   table (the default) or json
      --pseudonyms      codes for names, the same in every output
      --lang id|en      language of the table and messages; keys, codes and numbers are never translated
      -h, --help        this help

    The dependence is the highest that the target group has on any one.
cli-help-validate =
    Check a project file

    Usage:
      jejaring validate FILE {"["}--lang id|en]

    Says what is wrong and in which line, or that the file is sound.
cli-help-convert =
    A network of another program as a Jejaring project

    Usage:
      jejaring convert IN OUT.jejaring {"["}--lang id|en]

    What can be read: Excel (.xlsx) and ODS workbooks, CSV and TSV (lists of
    stakeholders, lists of ties, matrices), GraphML, GEXF, Pajek .net, UCINET DL,
    GML, and Jejaring projects. What cannot be kept is told on standard error.
    analyze, export and validate read the same files directly.
cli-see-help = Help: jejaring --help

cli-unknown-option = The option { $option } is not known here.
cli-unexpected-argument = The argument "{ $value }" is not expected here.
cli-missing-value = The option { $option } needs a value.
cli-bad-value = The value "{ $value }" cannot be used for { $option }.
cli-missing-argument = The argument { $argument } is missing.
cli-picture-kind = The picture's name { $file } must end in .png, .svg or .pdf.
cli-only-for-pdf = The option { $option } is for PDF only.
cli-report-kind = The report's name { $file } must end in .docx, .pdf or .html.
cli-unknown-part = There is no part "{ $name }". There are: { $known }.
cli-reported = Report written to { $file }
cli-project-kind = The project's name { $file } must end in .jejaring.
cli-unknown-variant = There is no variant "{ $name }". There are: { $known }.
cli-unknown-measure = There is no measure "{ $name }". There are: { $known }.
cli-unknown-content = There is no content "{ $name }". There are: { $known }.
cli-output-failed = The output cannot be written.
cli-missing-glyphs = Warning: the bundled font lacks these characters, which show as boxes in the picture: { $characters }

cli-sound =
    { $file } is sound: { $stakeholders ->
        [one] { $stakeholders } stakeholder
       *[other] { $stakeholders } stakeholders
    }, { $variants ->
        [one] { $variants } variant
       *[other] { $variants } variants
    }, { $ties ->
        [one] { $ties } tie
       *[other] { $ties } ties
    }.
cli-technical-detail = Technical detail: { $detail }
cli-exported = Picture written to { $file }
cli-converted = Project written to { $file }: { $stakeholders ->
    [one] { $stakeholders } stakeholder
   *[other] { $stakeholders } stakeholders
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}.

cli-column-id = id
cli-column-stakeholder = Stakeholder
cli-variant = Variant
cli-content = Content
cli-all-ties = all ties
cli-convention-undirected = Every tie counts both ways.
cli-convention-directed = Direction is followed: a one-way tie counts one way, a mutual tie both ways; closeness is counted inward.
cli-convention-unweighted = Every tie is one step long.
cli-convention-weighted = The length of a tie is 1/strength.
cli-convention-rest = Ended ties do not count; parallel ties merge, only their number counts them all; closeness is that of Wasserman and Faust.

cli-unknown-command = "{ $command }" is neither a command nor a file.
cli-no-display = The window cannot be shown: there is no display (DISPLAY or WAYLAND_DISPLAY). Use analyze, export or validate; see jejaring --help.
cli-no-window = The window cannot be shown: { $reason }. Update the graphics driver, or try JEJARING_RENDERER=glow.
cli-help-groups =
    The files of many groups side by side: a row for each first and last variant

    Usage:
      jejaring groups FILE… {"["}--json OUT] {"["}--csv OUT] {"["}--all-ties] {"["}--pseudonyms]
                      {"["}--lang id|en]

    FILE may be a file or a folder; of a folder all .jejaring files are taken.

    Options:
      --json OUT        write JSON; - is standard output
      --csv OUT         write CSV with commas; - is standard output
      --all-ties        count all ties, and not those of the view that a file opens with
      --pseudonyms      codes for names
      --lang id|en      language of the table and messages
      -h, --help        this help

    A file that cannot be read has its row as well, and the exit code is 1.
cli-groups-written = The comparison of groups was written to { $file }
cli-groups-failed = { $n } of { $all } files cannot be read.
cli-help-form =
    A form on paper for groups without a laptop: four pages for each group

    Usage:
      jejaring form OUT.pdf|OUT.html {"["}--groups N] {"["}--paper A4|F4] {"["}--names FILE] {"["}--lang id|en]

    Options:
      --groups N        numbered forms for N groups, 40 at most
      --paper PAPER     A4 (the default) or F4 (215 × 330 mm)
      --names FILE      fill the list with the stakeholders of this file
      --lang id|en      language of the form and messages
      -h, --help        this help
