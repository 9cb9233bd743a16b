using System.Runtime.InteropServices;

namespace AskNix.Understanding.Languages;

/// <summary>
/// What a lexicon has of a word or phrase, as it lies in the shipped file: numbers of texts (<see cref="LexiconFile.Text"/>), 0 where there is none.
/// What is in no lexicon has the entry with nothing in it.
/// </summary>
/// <param name="Meaning">What it means in English, written as it is.</param>
/// <param name="Unaccented">What it means where its accents are missing.</param>
/// <param name="Undoubled">What it means where a letter is missing that is written twice.</param>
/// <param name="Infinitive">The infinitive that phrases with this form of a verb are found by.</param>
/// <param name="Canonical">The word that phrases are written with for this one.</param>
/// <param name="SecondParts">What may stand apart behind it and be one with it, parted by bars.</param>
/// <param name="Stem">The English verb, where it is a stem and its vowel: see <see cref="SpanishVerbs"/>.</param>
/// <param name="Marks">What else there is to tell of it.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(ushort))]
readonly record struct LexiconEntry(ushort Meaning, ushort Unaccented, ushort Undoubled, ushort Infinitive, ushort Canonical, ushort SecondParts, ushort Stem, LexiconMarks Marks)
{
    public bool Is(LexiconMarks mark) => (Marks & mark) == mark;
}
