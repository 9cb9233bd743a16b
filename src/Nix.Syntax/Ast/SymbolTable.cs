using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>The names of one or more programs. Not safe for use by several threads at once.</summary>
public sealed class SymbolTable
{
    Symbol?[] buckets = new Symbol?[1024];
    int count;

    /// <summary>Number of names.</summary>
    public int Count => count;

    /// <summary>The symbol of these bytes.</summary>
    public Symbol Intern(ReadOnlySpan<byte> name)
    {
        int hash = HashOf(name);
        int mask = buckets.Length - 1;
        for (int i = hash & mask; ; i = (i + 1) & mask)
        {
            var symbol = buckets[i];
            if (symbol is null)
                return Add(name, hash, i);
            if (symbol.Hash == hash && symbol.Name.Span.SequenceEqual(name))
                return symbol;
        }
    }

    /// <summary>The symbol of that name.</summary>
    public Symbol Intern(string name) => Intern(Encoding.UTF8.GetBytes(name));

    Symbol Add(ReadOnlySpan<byte> name, int hash, int bucket)
    {
        var symbol = new Symbol(name.ToArray(), count++, hash);
        buckets[bucket] = symbol;
        if (count * 2 > buckets.Length)
            Grow();
        return symbol;
    }

    void Grow()
    {
        var old = buckets;
        buckets = new Symbol?[old.Length * 2];
        int mask = buckets.Length - 1;
        foreach (var symbol in old)
        {
            if (symbol is null)
                continue;
            int i = symbol.Hash & mask;
            while (buckets[i] is not null)
                i = (i + 1) & mask;
            buckets[i] = symbol;
        }
    }

    static int HashOf(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte b in name)
            hash = (hash ^ b) * 16777619;
        return (int)(hash ^ (hash >> 15));
    }
}
