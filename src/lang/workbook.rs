//! Workbooks, in words.

use super::Lang;
use jiff::civil::Date;

impl Lang {
    /// The language of a number format, as spreadsheets write it.
    pub(crate) fn locale_of_sheets(self) -> &'static str {
        match self {
            Self::En => "809",
            Self::Fr => "40C",
        }
    }

    /// The page number and the name of the file, in the marks of a spreadsheet.
    pub(crate) fn sheet_footer(self) -> &'static str {
        match self {
            Self::En => "&L&F, &A&RPage &P of &N",
            Self::Fr => "&L&F, &A&RPage &P sur &N",
        }
    }

    pub(super) fn workbook_needs_a_file(self) -> &'static str {
        match self {
            Self::En => "A workbook is no text: name the file that it goes to, --out ranking.xlsx.",
            Self::Fr => "Un classeur n’est pas un texte\u{a0}: nommez son fichier, --out classement.xlsx.",
        }
    }

    pub(crate) fn answer_sheet(self) -> &'static str {
        match self {
            Self::En => "As printed",
            Self::Fr => "Réponse imprimée",
        }
    }

    pub(crate) fn ranking_sheet(self) -> &'static str {
        match self {
            Self::En => "Ranking",
            Self::Fr => "Classement",
        }
    }

    pub(crate) fn ranking_sheet_title(self) -> &'static str {
        match self {
            Self::En => "What hosting costs a year",
            Self::Fr => "Coût annuel de l’hébergement",
        }
    }

    pub(crate) fn ranking_sheet_help(self) -> &'static str {
        match self {
            Self::En => {
                "Change the blue cells: the ranking follows. A price heard by telephone goes into a yellow cell of \
                 the sheet “Prices”."
            }
            Self::Fr => {
                "Modifiez les cases bleues\u{a0}: le classement suit. Un tarif obtenu par téléphone se note dans une \
                 case jaune de la feuille «\u{a0}Tarifs\u{a0}»."
            }
        }
    }

    pub(crate) fn workbook_prices(self, on: Date) -> String {
        let on = self.date(on);
        match self {
            Self::En => format!("At the prices of {on}, all taxes included."),
            Self::Fr => format!("Aux prix du {on}, toutes taxes comprises."),
        }
    }

    pub(crate) fn usage_heading(self) -> &'static str {
        match self {
            Self::En => "What is used",
            Self::Fr => "Usage",
        }
    }

    /// Before the services that are needed, and where none is.
    pub(crate) fn needed_services(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Needed: ", "No service is needed in particular."],
            Self::Fr => ["Services nécessaires\u{a0}: ", "Aucun service particulier n’est demandé."],
        }
    }

    /// After the sentence on who is cheapest.
    pub(crate) fn offers_could_cost_less(self) -> &'static str {
        match self {
            Self::En => " Offers that could cost less, for their price is not fully known: {count}.",
            Self::Fr => " Offres qui pourraient coûter moins, leur prix n’étant pas entièrement connu\u{a0}: {count}.",
        }
    }

    pub(crate) fn least_and_most(self) -> [&'static str; 2] {
        match self {
            Self::En => ["A year, at least", "A year, at most"],
            Self::Fr => ["Par an, au moins", "Par an, au plus"],
        }
    }

    pub(crate) fn remark(self) -> &'static str {
        match self {
            Self::En => "Remark",
            Self::Fr => "Remarque",
        }
    }

    pub(crate) fn unknown_vat_remark(self) -> &'static str {
        match self {
            Self::En => "VAT not stated",
            Self::Fr => "TVA non précisée",
        }
    }

    /// An amount with no known end, and one between two figures.
    pub(crate) fn open_remarks(self) -> [&'static str; 2] {
        match self {
            Self::En => ["a price is not published", "a price lies between two figures"],
            Self::Fr => ["un tarif n’est pas publié", "un tarif est une fourchette"],
        }
    }

    pub(crate) fn lines_sheet(self) -> &'static str {
        match self {
            Self::En => "Prices",
            Self::Fr => "Tarifs",
        }
    }

    pub(crate) fn lines_sheet_title(self) -> &'static str {
        match self {
            Self::En => "Each line of each price",
            Self::Fr => "Chaque ligne de chaque tarif",
        }
    }

    pub(crate) fn lines_sheet_help(self) -> &'static str {
        match self {
            Self::En => {
                "Amounts are quantity × unit price a year, all taxes included. A yellow cell takes a price that is \
                 not published, as its seller says it: the unit price follows."
            }
            Self::Fr => {
                "Montant = quantité × prix unitaire annuel TTC. Une case jaune reçoit un tarif non publié, tel que \
                 le vendeur l’annonce\u{a0}: le prix unitaire suit."
            }
        }
    }

    /// The price to fill in, the unit price, its most, the amount, its most, the source and its day.
    pub(crate) fn lines_columns(self) -> [&'static str; 7] {
        match self {
            Self::En => {
                ["Price heard", "Unit price a year", "at most", "Amount a year", "at most", "Source", "Read on"]
            }
            Self::Fr => {
                ["Tarif obtenu", "Prix unitaire annuel", "au plus", "Montant annuel", "au plus", "Source", "Relevé le"]
            }
        }
    }

    pub(crate) fn services_sheet(self) -> &'static str {
        self.words().services
    }

    pub(crate) fn services_sheet_help(self) -> &'static str {
        match self {
            Self::En => "What is needed is marked on the first sheet.",
            Self::Fr => "Les services nécessaires se cochent sur la première feuille.",
        }
    }

    pub(crate) fn services_marks_help(self) -> &'static str {
        match self {
            Self::En => "Write an x into a blue cell under each service that is needed.",
            Self::Fr => "Mettez un x dans la case bleue sous chaque service nécessaire.",
        }
    }

    pub(crate) fn need_flags(self) -> &'static str {
        match self {
            Self::En => "(1 = needed, for the formulas)",
            Self::Fr => "(1 = nécessaire, pour les formules)",
        }
    }

    pub(crate) fn serves_all(self) -> &'static str {
        match self {
            Self::En => "Serves all that is marked",
            Self::Fr => "Répond à tout",
        }
    }

    /// Included, an option, to be installed by oneself, with other software than the one asked for.
    pub(crate) fn provision_words(self) -> [&'static str; 4] {
        match self {
            Self::En => ["included", "option", "self-install", "other software"],
            Self::Fr => ["inclus", "option", "à installer", "autre logiciel"],
        }
    }

    pub(crate) fn criteria_sheet(self) -> &'static str {
        match self {
            Self::En => "Criteria",
            Self::Fr => "Critères",
        }
    }

    pub(crate) fn criteria_sheet_title(self) -> &'static str {
        match self {
            Self::En => "What is known of whoever sells",
            Self::Fr => "Ce que l’on sait de chaque hébergeur",
        }
    }

    pub(crate) fn criteria_sheet_help(self) -> &'static str {
        match self {
            Self::En => "Each word is a link to its source. An empty cell means that nothing is known.",
            Self::Fr => "Chaque mot est un lien vers sa source. Une case vide\u{a0}: rien n’est connu.",
        }
    }

    pub(crate) fn seller(self) -> &'static str {
        match self {
            Self::En => "Seller",
            Self::Fr => "Hébergeur",
        }
    }

    pub(crate) fn curves_sheet(self) -> &'static str {
        match self {
            Self::En => "Curves",
            Self::Fr => "Courbes",
        }
    }

    pub(crate) fn curves_sheet_title(self, along: &str) -> String {
        match self {
            Self::En => format!("What the first offers cost a year, by {along}"),
            Self::Fr => format!("Coût annuel des premières offres selon\u{a0}: {along}"),
        }
    }

    pub(crate) fn curves_sheet_help(self) -> &'static str {
        match self {
            Self::En => "Of an amount that is not fully known, the least. An offer that stops has no point beyond.",
            Self::Fr => "D’un montant incertain, le minimum. Au-delà de sa limite, une offre n’a plus de point.",
        }
    }

    pub(crate) fn bundle_sheet(self) -> &'static str {
        match self {
            Self::En => "Sets",
            Self::Fr => "Combinaisons",
        }
    }

    pub(crate) fn bundle_sheet_help(self) -> &'static str {
        match self {
            Self::En => {
                "Change the blue cells: the sets follow. They were found at the usage of the question; at another, a \
                 set that does not stand here may be cheaper."
            }
            Self::Fr => {
                "Modifiez les cases bleues\u{a0}: les combinaisons suivent. Ce sont celles de l’usage demandé\u{a0}; \
                 à un autre usage, une combinaison absente d’ici peut être moins chère."
            }
        }
    }

    pub(crate) fn grid_sheet(self) -> &'static str {
        match self {
            Self::En => "Grid",
            Self::Fr => "Grille",
        }
    }

    pub(crate) fn grid_sheet_help(self) -> &'static str {
        match self {
            Self::En => "Change the blue cells. Of offers with a known price, the cheapest stands in each cell.",
            Self::Fr => "Modifiez les cases bleues. Parmi les offres au prix connu, la moins chère dans chaque case.",
        }
    }

    pub(crate) fn calculation_sheet(self) -> &'static str {
        match self {
            Self::En => "Calculation",
            Self::Fr => "Calcul",
        }
    }

    pub(crate) fn calculation_sheet_title(self) -> &'static str {
        match self {
            Self::En => "How the ranking is calculated (1 = yes, 0 = no)",
            Self::Fr => "Comment le classement est calculé (1 = oui, 0 = non)",
        }
    }

    pub(crate) fn calculation_columns(self) -> [&'static str; 20] {
        match self {
            Self::En => [
                "Id",
                "Offer",
                "Product",
                "Within its limits",
                "Serves the needs",
                "Meets the criteria",
                "A year, at least",
                "A year, at most",
                "Not fully known",
                "Can serve",
                "Order before variants",
                "Ranked",
                "Position",
                "Best rank",
                "Worst rank",
                "At least, to the cent",
                "At most, to the cent",
                "Position if known",
                "Why it is not ranked",
                "Tax",
            ],
            Self::Fr => [
                "Identifiant",
                "Offre",
                "Produit",
                "Dans ses limites",
                "Répond aux besoins",
                "Répond aux critères",
                "Par an, au moins",
                "Par an, au plus",
                "Montant incertain",
                "Convient",
                "Ordre avant variantes",
                "Classée",
                "Position",
                "Meilleur rang",
                "Pire rang",
                "Au moins, au centime",
                "Au plus, au centime",
                "Position si connue",
                "Pourquoi hors classement",
                "Taxe",
            ],
        }
    }

    /// Beyond a limit, a service that is missing, a criterion that fails, and what else.
    pub(crate) fn calculation_reasons(self) -> [&'static str; 4] {
        match self {
            Self::En => [
                "more is used than it allows",
                "it does not serve all that is needed",
                "its seller does not meet a criterion",
                "its total is not known, or a variant costs less",
            ],
            Self::Fr => [
                "l’usage dépasse sa limite",
                "il manque un service nécessaire",
                "un critère n’est pas rempli",
                "montant inconnu, ou variante moins chère",
            ],
        }
    }
}
