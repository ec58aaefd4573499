"""Sentences of the soft limits."""

EN = {
    "limit.nurses": (
        "The team now has {nurses} nurses. A self-managing team works best with at most {most}:"
        " think about splitting it."
    ),
    "limit.clients": (
        "The team now cares for {clients} clients. A team of twelve works best with at most {most}:"
        " think about splitting it."
    ),
}
NL = {
    "limit.nurses": (
        "Het team heeft nu {nurses} medewerkers. Een zelfsturend team werkt het best met hooguit {most}:"
        " denk aan splitsen."
    ),
    "limit.clients": (
        "Het team zorgt nu voor {clients} cliënten. Een team van twaalf werkt het best met hooguit {most}:"
        " denk aan splitsen."
    ),
}
