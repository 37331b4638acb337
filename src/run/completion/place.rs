//! Where on the command line the word stands that is being typed.

use clap::{Arg, ArgAction, Command};

/// What may stand in the place of that word.
pub(super) enum Place<'c, 'w> {
    Command(&'c Command),
    Option(&'c Command),
    Value(ValuePlace<'c, 'w>),
}

pub(super) struct ValuePlace<'c, 'w> {
    pub(super) argument: &'c Arg,
    /// The option and its sign, where they are one word with the value: `--need=`.
    pub(super) head: &'w str,
    pub(super) typed: &'w str,
    /// Whether a value of the same argument stands before it.
    pub(super) is_repeated: bool,
}

/// How far the words lead that stand before it.
struct Walk<'c> {
    command: &'c Command,
    /// The option whose value comes next.
    awaited: Option<&'c Arg>,
    positionals: usize,
    /// Behind `--` there are no more options.
    only_values: bool,
}

/// The place of the last of some words.
pub(super) fn place<'c, 'w>(root: &'c Command, words: &'w [String]) -> Option<Place<'c, 'w>> {
    let (typed, before) = words.split_last()?;
    let mut walk = Walk { command: root, awaited: None, positionals: 0, only_values: false };
    for word in before {
        walk.pass(word);
    }
    Some(walk.place(typed))
}

impl<'c> Walk<'c> {
    fn pass(&mut self, word: &str) {
        if self.awaited.take().is_some() {
            return;
        }
        match word.strip_prefix("--").filter(|_| !self.only_values) {
            Some("") => self.only_values = true,
            Some(option) => self.awaited = self.option(option),
            None if word.starts_with('-') && !self.only_values => {}
            None => match self.command.find_subcommand(word) {
                Some(command) => self.command = command,
                None => self.positionals += 1,
            },
        }
    }

    /// The option of a name that takes a value.
    fn option(&self, name: &str) -> Option<&'c Arg> {
        let named = |argument: &&Arg| {
            argument.get_long_and_visible_aliases().is_some_and(|names| names.contains(&name))
                || argument.get_all_aliases().is_some_and(|names| names.contains(&name))
        };
        self.command.get_arguments().find(named).filter(|argument| argument.get_action().takes_values())
    }

    fn place<'w>(&self, typed: &'w str) -> Place<'c, 'w> {
        if let Some(argument) = self.awaited {
            return Place::Value(ValuePlace { argument, head: "", typed, is_repeated: false });
        }
        if typed.starts_with('-') && !self.only_values {
            return self.value_in_one_word(typed).map_or(Place::Option(self.command), Place::Value);
        }
        if self.command.has_subcommands() {
            return Place::Command(self.command);
        }
        self.positional(typed).map_or(Place::Option(self.command), Place::Value)
    }

    fn value_in_one_word<'w>(&self, typed: &'w str) -> Option<ValuePlace<'c, 'w>> {
        let (head, value) = typed.split_at(typed.find('=')? + 1);
        let argument = self.option(head.strip_prefix("--")?.strip_suffix('=')?)?;
        Some(ValuePlace { argument, head, typed: value, is_repeated: false })
    }

    /// The argument that comes next: the last one again, where it may be repeated.
    fn positional<'w>(&self, typed: &'w str) -> Option<ValuePlace<'c, 'w>> {
        let next = self.command.get_positionals().nth(self.positionals);
        let last = || {
            let last = self.command.get_positionals().last();
            last.filter(|argument| matches!(argument.get_action(), ArgAction::Append))
        };
        let argument = next.or_else(last)?;
        Some(ValuePlace { argument, head: "", typed, is_repeated: next.is_none() })
    }
}
