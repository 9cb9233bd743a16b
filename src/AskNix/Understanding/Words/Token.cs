namespace AskNix.Understanding.Words;

/// <summary>One word or separator of a sentence.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Word">Lower case, spelling corrected: what patterns look at.</param>
/// <param name="Start">Where it begins in the cleaned sentence.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Number">Its value where it is a number, in figures or in words.</param>
/// <param name="Quoted">Whether it stood between quotation marks.</param>
/// <param name="Corrected">Whether <paramref name="Word"/> is another word than the one written.</param>
sealed record Token(string Text, string Word, int Start, int End, int? Number = null, bool Quoted = false, bool Corrected = false)
{
    public bool IsComma => Word is ",";

    /// <summary>A full stop, semicolon, question or exclamation mark, or a line's end.</summary>
    public bool EndsSentence => Word is "." or ";" or "?" or "!" or "\n" or "&&" or "…";

    public bool IsSeparator => IsComma || EndsSentence;

    /// <summary>The same place in the sentence, read as another word.</summary>
    public Token As(string word) => this with { Word = word };

    /// <summary>A word the sentence does not hold, put in where this one stands.</summary>
    public Token Put(string word) => this with { Text = word, Word = word, Number = null };
}
