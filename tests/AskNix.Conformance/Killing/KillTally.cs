namespace AskNix.Conformance.Killing;

/// <summary>What was really killed.</summary>
internal sealed class KillTally
{
    private readonly SortedDictionary<string, int> _kills = new(StringComparer.Ordinal);

    public int Total => _kills.Values.Sum();

    public int Kinds => _kills.Count;

    public void Add(string call) => _kills[call] = _kills.GetValueOrDefault(call) + 1;

    public override string ToString() => $"{Total} kills: {string.Join(", ", _kills.Select(kill => $"{kill.Key} {kill.Value}"))}";
}
