using System.Buffers.Binary;
using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>The names of one or more programs. Not safe for use by several threads at once.</summary>
public sealed class SymbolTable
{
    // With the hash beside the symbol most of what does not match is passed over without a look at it.
    (Symbol? Symbol, int Hash)[] buckets = new (Symbol?, int)[1024];
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
            ref readonly var bucket = ref buckets[i];
            if (bucket.Symbol is null)
                return Add(name, hash, i);
            if (bucket.Hash == hash && bucket.Symbol.Bytes.SequenceEqual(name))
                return bucket.Symbol;
        }
    }

    /// <summary>The symbol of that name.</summary>
    public Symbol Intern(string name) => Intern(Encoding.UTF8.GetBytes(name));

    Symbol Add(ReadOnlySpan<byte> name, int hash, int bucket)
    {
        var symbol = new Symbol(name.ToArray(), count++);
        buckets[bucket] = (symbol, hash);
        if (count * 2 > buckets.Length)
            Grow();
        return symbol;
    }

    void Grow()
    {
        var old = buckets;
        buckets = new (Symbol?, int)[old.Length * 2];
        int mask = buckets.Length - 1;
        foreach (var bucket in old)
        {
            if (bucket.Symbol is null)
                continue;
            int i = bucket.Hash & mask;
            while (buckets[i].Symbol is not null)
                i = (i + 1) & mask;
            buckets[i] = bucket;
        }
    }

    static int HashOf(ReadOnlySpan<byte> name)
    {
        // Eight bytes at a time: every name of every program comes through here. The last step may overlap the one before.
        const ulong Factor = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)name.Length;
        if (name.Length >= 8)
        {
            for (int at = 0; at < name.Length - 8; at += 8)
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name[at..]));
            return (int)(Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name[^8..])) >> 32);
        }

        ulong few = 0;
        foreach (byte b in name)
            few = (few << 8) | b;
        return (int)(Mix(hash ^ few) >> 32);

        static ulong Mix(ulong value)
        {
            value *= Factor;
            return value ^ (value >> 29);
        }
    }
}
