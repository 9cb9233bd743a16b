namespace AskNix.Catalogue.Words;

/// <summary>
/// Entries that words lead to, in the order of their numbers, gone through once. One stands at an entry: before the first one at 0, behind the last
/// at <see cref="End"/>.
/// </summary>
internal abstract class Matches
{
    /// <summary>Behind all entries.</summary>
    public const int End = int.MaxValue;

    /// <summary>The number of the entry one stands at.</summary>
    public int Id { get; protected set; }

    /// <summary>How well that entry fits, as BM25 has it: rare words say more, and more in a name and in few words.</summary>
    public abstract double Rank { get; }

    /// <summary>Goes on to the first entry whose number is this or a greater one.</summary>
    public abstract void Seek(int id);

    /// <summary>Goes on to the next entry; false where there is none.</summary>
    public bool Next()
    {
        Seek(Id + 1);
        return Id < End;
    }
}
