using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Data;

/// <summary>A table under construction: its entries are values, tables, or lists of tables.</summary>
sealed class TomlTable
{
    readonly Dictionary<string, object> entries = new(StringComparer.Ordinal);

    /// <summary>How it came about, which decides what may still be added.</summary>
    public TomlTableKind Kind { get; set; } = TomlTableKind.Implied;

    public bool TryGet(string key, out object value) => entries.TryGetValue(key, out value!);

    public void Add(string key, object value)
    {
        if (!entries.TryAdd(key, value))
            throw new TomlException($"the key '{key}' is defined twice");
    }

    public AttributeSet ToSet(Evaluator evaluator)
    {
        var set = new AttributeSetBuilder(entries.Count);
        foreach ((string key, object value) in entries)
        {
            set.Add(evaluator.Intern(key), value switch
            {
                TomlTable table => table.ToSet(evaluator),
                List<TomlTable> tables => NixList.Of([.. tables.Select(table => table.ToSet(evaluator))]),
                _ => (Value)value,
            });
        }

        return set.Build();
    }
}
