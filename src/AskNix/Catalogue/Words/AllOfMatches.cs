namespace AskNix.Catalogue.Words;

/// <summary>The entries that each of several has.</summary>
internal sealed class AllOfMatches(Matches[] parts) : Matches
{
    public override double Rank
    {
        get
        {
            var sum = 0.0;
            foreach (var part in parts)
                sum += part.Rank;
            return sum;
        }
    }

    public override void Seek(int id)
    {
        var agreed = 0;
        while (agreed < parts.Length && id < End)
        {
            agreed = 0;
            foreach (var part in parts)
            {
                if (part.Id < id)
                    part.Seek(id);
                if (part.Id > id)
                {
                    id = part.Id;
                    break;
                }

                agreed++;
            }
        }

        Id = id;
    }
}
