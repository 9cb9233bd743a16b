namespace Nix.Store.Local;

/// <summary>Who refers to whom among the valid paths of one moment.</summary>
internal sealed class ReferenceRows
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Paths => _rows.Keys;

    internal bool Contains(string path) => _rows.ContainsKey(path);

    internal void Add(string path, string? deriver) => _rows.Add(path, new Row(deriver, [], []));

    internal void Refer(string referrer, string reference)
    {
        _rows[referrer].References.Add(reference);
        _rows[reference].Referrers.Add(referrer);
    }

    /// <summary>What a path was built by, where that is known and valid.</summary>
    internal string? ValidDeriver(string path) =>
        _rows.TryGetValue(path, out var row) && row.Deriver is { } deriver && _rows.ContainsKey(deriver) ? deriver : null;

    /// <summary>Empty for what is not valid.</summary>
    internal IReadOnlyList<string> References(string path) => _rows.TryGetValue(path, out var row) ? row.References : [];

    /// <inheritdoc cref="References"/>
    internal IReadOnlyList<string> Referrers(string path) => _rows.TryGetValue(path, out var row) ? row.Referrers : [];

    private sealed record Row(string? Deriver, List<string> References, List<string> Referrers);
}
