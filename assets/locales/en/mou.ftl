# The draft of a memorandum of understanding for Word, and the command that writes it.

partnership-draft-mou = Draft MoU…
partnership-draft-mou-explained = A memorandum of understanding for Word, from this partnership and the map; to be checked by the legal section
mou-file-name = MoU draft
mou-dialog-title = Save the draft of the memorandum
notice-mou-written = Draft of the memorandum saved: { $file }
error-mou-title = The draft of the memorandum cannot be made
mou-gone = There is no such partnership or variant.
cli-unknown-partnership = There is no partnership called “{ $name }”. There are: { $known }.
cli-mou-kind = { $file }: the name of a draft must end in .docx
cli-help-mou =
    The draft of a memorandum of understanding for a partnership, for Word

    Usage:
      jejaring mou FILE OUT.docx {"["}--partnership NAME] {"["}--variant NAME] {"["}--paper A4|F4|letter]
                   {"["}--pseudonyms] {"["}--lang id|en]

    Options:
      --partnership NAME  the partnership; may be left out where there is only one
      --variant NAME    the variant whose roles, norms and contents count; without it: the newest
      --paper PAPER     A4 (default), F4 (215 × 330 mm), or letter
      --pseudonyms      codes for names
      --lang id|en      language of the draft and of messages
      -h, --help        this help

## The text

mou-mark = DRAFT – to be checked by the legal section, not for signature
mou-title = MEMORANDUM OF UNDERSTANDING
mou-between = BETWEEN
mou-with = AND
mou-and = AND
mou-about = ON
mou-number = Number: { $number }
mou-opening = On this day, ………………, the ……………… of ………………, in the year ………………, at ………………, we, the undersigned:
mou-party = { $person }, { $position }, acting for and on behalf of { $name }, of { $address }, hereinafter the { $party };
mou-party-1 = FIRST PARTY
mou-party-2 = SECOND PARTY
mou-party-3 = THIRD PARTY
mou-party-4 = FOURTH PARTY
mou-party-5 = FIFTH PARTY
mou-party-6 = SIXTH PARTY
mou-party-7 = SEVENTH PARTY
mou-party-8 = EIGHTH PARTY
mou-party-n = PARTY No. { $n }
mou-list-and = and
mou-list-also = as well as
mou-together = The { $parties }, each a PARTY and together the PARTIES, state the following:
mou-consider-field = that the { $party } works in { $field };
mou-consider = that the PARTIES find it necessary to work together for a common aim, namely: { $purpose }.
mou-consider-plain = that the PARTIES find it necessary to work together on the basis of mutual trust and mutual benefit.
mou-agreed = On these grounds the PARTIES have agreed on this Memorandum of Understanding, with the following provisions:
mou-copies =
    { $n ->
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
       *[other] { $n }
    }
mou-closing = This Memorandum of Understanding is made in good faith and signed by the PARTIES on the day and date stated above, in { mou-copies } copies of equal legal force.

mou-article = Article
mou-article-purpose = PURPOSE
mou-article-scope = SCOPE
mou-article-duties = ROLES AND RESPONSIBILITIES
mou-article-norms = NORMS OF COOPERATION
mou-article-costs = COSTS
mou-article-validity = VALIDITY
mou-article-evaluation = MONITORING AND EVALUATION
mou-article-disputes = SETTLEMENT OF DISPUTES
mou-article-closing = CLOSING PROVISIONS

mou-purpose-1 = This Memorandum of Understanding guides the PARTIES in planning and carrying out their cooperation.
mou-purpose-2 = Its aim is: { $purpose }.
mou-scope = The scope of this Memorandum of Understanding comprises:
mou-scope-mutual = { $what } between the { $from } and the { $to }
mou-scope-one-way = { $what } from the { $from } to the { $to }
mou-duties = The { $party } has the following role and responsibilities:
mou-duties-role = Role of the { $party }: { $role }. Its responsibilities:
mou-norms = The PARTIES work together in good faith, openly, as equals and to mutual benefit, and protect the data and information that they obtain from this cooperation.
mou-norms-agreed = The PARTIES keep the following norms:
mou-costs-1 = Costs that arise from carrying out this Memorandum of Understanding are borne by each PARTY according to its duties, powers and means.
mou-costs-2 = Joint funding, where it is needed, is laid down in a separate cooperation agreement in keeping with the law.
mou-validity-dates = This Memorandum of Understanding is valid from { $from } to { $until }.
mou-validity-until = This Memorandum of Understanding is valid from its signing to { $until }.
mou-validity-from = This Memorandum of Understanding is valid from { $from } for { $open } years.
mou-validity-open = This Memorandum of Understanding is valid for { $open } years from its signing.
mou-validity-renewal = This Memorandum of Understanding may be renewed with the consent of the PARTIES; a PARTY that wishes to renew it says so in writing at least { $days } days before it ends.
mou-validity-end = A PARTY that wishes to end this Memorandum of Understanding early says so to the others in writing at least { $days } days before; obligations under way are still met.
mou-evaluation-1 = The PARTIES monitor and evaluate the carrying out of this Memorandum of Understanding together, at least once a year.
mou-evaluation-indicators = They look at the following at least:
mou-indicator = { $name }, with a target of { $target }
mou-evaluation-2 = On the outcome of an evaluation the PARTIES decide whether to go on, to change or to end their cooperation.
mou-disputes-1 = Differences of opinion or disputes in carrying out this Memorandum of Understanding are settled amicably, by deliberation.
mou-disputes-2 = Where no agreement is reached, the settlement follows the law.
mou-other-1 = This Memorandum of Understanding is followed up by a cooperation agreement with the provisions for carrying it out.
mou-other-2 = What is not provided for or has to be changed is laid down in an addendum that the PARTIES agree on and that forms an inseparable part of this Memorandum of Understanding.
mou-other-3 = Where force majeure hinders the carrying out of this Memorandum of Understanding, the PARTY concerned tells the others at once, and the PARTIES decide together how to proceed.
