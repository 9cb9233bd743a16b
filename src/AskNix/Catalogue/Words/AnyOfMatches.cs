namespace AskNix.Catalogue.Words;

/// <summary>The entries that one of several has; who has more of them fits better.</summary>
internal sealed class AnyOfMatches : Matches
{
    // Those behind the entry one stands at, the nearest first: the beginning of a word is that of hundreds.
    private readonly PriorityQueue<Matches, int> ahead;
    private readonly List<Matches> here = [];

    public AnyOfMatches(IReadOnlyCollection<Matches> parts)
    {
        ahead = new PriorityQueue<Matches, int>(parts.Count);
        here.AddRange(parts);
    }

    public override double Rank
    {
        get
        {
            var sum = 0.0;
            foreach (var part in here)
                sum += part.Rank;
            return sum;
        }
    }

    public override void Seek(int id)
    {
        foreach (var part in here)
            Put(part, id);
        here.Clear();
        while (ahead.TryPeek(out var first, out var number) && number < id)
        {
            ahead.Dequeue();
            Put(first, id);
        }

        Id = ahead.TryPeek(out _, out var nearest) ? nearest : End;
        while (ahead.TryPeek(out var first, out var number) && number == Id)
            here.Add(ahead.Dequeue());
    }

    private void Put(Matches part, int id)
    {
        part.Seek(id);
        if (part.Id < End)
            ahead.Enqueue(part, part.Id);
    }
}
