namespace AskNix.Understanding;

/// <summary>Turns a sentence into intents. Pure: it looks at nothing but the sentence and the names it was given.</summary>
public interface ISentenceReader
{
    Understood Read(string sentence);
}
