//! A reader of the formulas that quantities are written as, so that the third reading can be held against the others.

/// The value of a formula, where `level` gives that of each name.
///
/// # Panics
/// When the formula is not well formed.
pub fn evaluate(formula: &str, level: &dyn Fn(&str) -> i128) -> i128 {
    let mut reader = Reader { rest: formula, level };
    let value = reader.sum();
    assert!(reader.rest.is_empty(), "left over: {:?} of {formula:?}", reader.rest);
    value
}

struct Reader<'a> {
    rest: &'a str,
    level: &'a dyn Fn(&str) -> i128,
}

impl Reader<'_> {
    fn sum(&mut self) -> i128 {
        let mut value = self.product();
        loop {
            if self.skip("+") {
                value += self.product();
            } else if self.skip("-") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> i128 {
        let mut value = self.term();
        while self.skip("*") {
            value *= self.term();
        }
        value
    }

    fn term(&mut self) -> i128 {
        if self.skip("(") {
            let value = self.sum();
            self.expect(")");
            return value;
        }
        if self.skip("-") {
            return -self.term();
        }
        let word = self.word();
        match word.as_str() {
            "max" => self.pair(i128::max),
            "min" => self.pair(i128::min),
            "ceil" => self.ceiling(),
            "if" => self.condition(),
            name => name.parse().unwrap_or_else(|_| (self.level)(name)),
        }
    }

    fn pair(&mut self, choose: fn(i128, i128) -> i128) -> i128 {
        self.expect("(");
        let one = self.sum();
        self.expect(",");
        let two = self.sum();
        self.expect(")");
        choose(one, two)
    }

    fn ceiling(&mut self) -> i128 {
        self.expect("(");
        let amount = self.sum();
        self.expect("/");
        let size = self.sum();
        self.expect(")");
        amount.div_euclid(size) + i128::from(amount.rem_euclid(size) != 0)
    }

    fn condition(&mut self) -> i128 {
        self.expect("(");
        let amount = self.sum();
        let at_most = self.skip("<=");
        if !at_most {
            self.expect(">");
        }
        let end = self.sum();
        self.expect(",");
        let then = self.sum();
        self.expect(",");
        let otherwise = self.sum();
        self.expect(")");
        if at_most == (amount <= end) { then } else { otherwise }
    }

    fn word(&mut self) -> String {
        self.rest = self.rest.trim_start();
        let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.to_owned()
    }

    fn skip(&mut self, mark: &str) -> bool {
        match self.rest.trim_start().strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, mark: &str) {
        assert!(self.skip(mark), "expected {mark:?} before {:?}", self.rest);
    }
}
