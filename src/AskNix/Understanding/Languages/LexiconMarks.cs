namespace AskNix.Understanding.Languages;

/// <summary>What a lexicon tells of a word besides its meaning.</summary>
[Flags]
enum LexiconMarks : ushort
{
    None = 0,

    /// <summary>English has it too, or another language: it does not tell its own.</summary>
    Shared = 1,

    /// <summary>It tells its language where a sentence begins with it.</summary>
    Beginning = 2,

    /// <summary>Phrases begin with it.</summary>
    BeginsPhrases = 4,

    /// <summary>A phrase has it in it, wherever.</summary>
    InPhrase = 8,

    /// <summary>It says nothing, wherever it stands.</summary>
    Filler = 16,

    /// <summary>It means another thing at the end of a clause.</summary>
    EndsClauses = 32,

    /// <summary>Phrases are written with it for another word.</summary>
    Replaces = 64,
}
