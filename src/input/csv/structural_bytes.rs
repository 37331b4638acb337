//! Where delimiters, line ends and quotation marks stand in a block, found eight bytes at a time.

/// The indices of such bytes, one after another.
#[derive(Clone, Copy)]
pub(super) struct StructuralBytes<'b> {
    block: &'b [u8],
    /// A bit for each byte of the chunk that is one of them.
    mask: u64,
    chunk: usize,
    delimiters: u64,
    delimiter: u8,
    /// Whether there are quotation marks at all.
    quoted: bool,
}

const CHUNK: usize = 64;
const LOW_BITS: u64 = 0x7f7f_7f7f_7f7f_7f7f;
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;
const LINE_ENDS: u64 = EACH_BYTE * b'\n' as u64;
const QUOTES: u64 = EACH_BYTE * b'"' as u64;
/// Multiplied by this, the lowest bits of the eight bytes come together in the highest byte, in order.
const GATHER: u64 = 0x0102_0408_1020_4080;

impl<'b> StructuralBytes<'b> {
    pub(super) fn new(block: &'b [u8], delimiter: u8) -> Self {
        let quoted = memchr::memchr(b'"', block).is_some();
        let delimiters = EACH_BYTE * u64::from(delimiter);
        Self { block, mask: 0, chunk: 0, delimiters, delimiter, quoted }.after(0)
    }

    /// The same from another index on.
    pub(super) fn after(mut self, start: usize) -> Self {
        self.chunk = start - start % CHUNK;
        self.mask = self.mask_at(self.chunk) & (u64::MAX << (start - self.chunk));
        self
    }

    #[inline]
    pub(super) fn next_index(&mut self) -> Option<usize> {
        while self.mask == 0 {
            self.chunk += CHUNK;
            if self.chunk >= self.block.len() {
                self.chunk = self.block.len();
                return None;
            }
            self.mask = self.mask_at(self.chunk);
        }
        let index = self.chunk + self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some(index)
    }

    #[inline]
    fn mask_at(&self, chunk: usize) -> u64 {
        match self.block.get(chunk..).and_then(<[u8]>::first_chunk::<CHUNK>) {
            Some(bytes) if self.quoted => self.mask_of(bytes, |word| unequal(word, QUOTES)),
            Some(bytes) => self.mask_of(bytes, |_| u64::MAX),
            None => self.block.get(chunk..).unwrap_or_default().iter().enumerate().fold(0, |mask, (index, byte)| {
                mask | (u64::from(*byte == self.delimiter || *byte == b'\n' || *byte == b'"') << index)
            }),
        }
    }

    /// A bit for each byte; `others` says which bytes are no quotation marks.
    #[inline]
    fn mask_of(&self, bytes: &[u8; CHUNK], others: impl Fn(u64) -> u64) -> u64 {
        let (words, _) = bytes.as_chunks::<8>();
        words.iter().rev().fold(0, |mask, eight| {
            let word = u64::from_le_bytes(*eight);
            let others = unequal(word, self.delimiters) & unequal(word, LINE_ENDS) & others(word);
            let structural = !others & !LOW_BITS;
            (mask << 8) | ((structural >> 7).wrapping_mul(GATHER) >> 56)
        })
    }
}

/// The highest bit of each byte in which two words differ.
#[inline]
fn unequal(word: u64, other: u64) -> u64 {
    let differing = word ^ other;
    ((differing & LOW_BITS).wrapping_add(LOW_BITS)) | differing
}
