"""Names to deal out among the clients of the sample team; any likeness is chance."""

GIVEN_NAMES = tuple(
    name
    for line in (
        "Anna Johanna Cornelia Maria Wilhelmina Hendrika Elisabeth Margaretha Grietje Trijntje Geertruida Aaltje",
        "Jacoba Dirkje Willem Johannes Hendrik Gerrit Cornelis Jan Pieter Klaas Jacobus Antonius Sjoerd Wim",
        "Henk Kees Rinus Evert Fatma Hatice Mehmet Ahmed Khadija Mohamed Rachida Indra Soerina Ramesh Desi Edgar Mavis",
        "Hector Li Mei Nguyen Rosa Manuel Zofia Halina Josef Ilse Greta Leida Ria Toos Nel",
    )
    for name in line.split()
)

FAMILY_NAMES = tuple(
    name
    for line in (
        "de Vries|Jansen|Bakkeren|Visser|Smits|Meijer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker",
        "Brouwer|de Wit|Dijkstra|Kok|Jacobs|van Vliet|de Haan|Timmer|Schouten|Willems|Kramer|Prins|van der Hoek|Blom",
        "Haverkamp|Huisman|Verhoeven|de Graaf|Koster|Molenaar|van den Berg|Scholten|Terpstra|Wiersma|Zijlstra|Öztürk",
        "Demir|Benali|El Idrissi|Ramdin|Soekarno|Pinas|Wong|Pereira|Kowalska|Novak|Tahapary|van Rooijen|Kuijt",
        "Veenstra|ten Cate|Noordam",
    )
    for name in line.split("|")
)
