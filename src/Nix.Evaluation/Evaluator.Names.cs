using System.Buffers;
using System.Text;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation;

/// <summary>Names and their numbers.</summary>
public sealed partial class Evaluator
{
    Symbol?[] symbols = new Symbol?[1024];
    NixString?[] symbolStrings = new NixString?[1024];

    /// <summary>The number of a name.</summary>
    internal int Intern(ReadOnlySpan<byte> name) => Know(symbolTable.Intern(name));

    /// <inheritdoc cref="Intern(ReadOnlySpan{byte})"/>
    internal int Intern(string name) => Know(symbolTable.Intern(name));

    /// <summary>The number of the name that a string holds; the same strings are asked again and again, those of programs and of attributes.</summary>
    internal int Intern(NixString name)
    {
        if (name.Name is { } known && known.Id < symbols.Length && ReferenceEquals(symbols[known.Id], known))
            return known.Id;
        int id = Intern(name.Bytes);
        name.Name = symbols[id];
        return id;
    }

    /// <summary>The number of a name of a program, which can be asked for its text from then on.</summary>
    internal int Know(Symbol symbol)
    {
        int id = symbol.Id;
        if (id >= symbols.Length)
        {
            int size = Math.Max(id + 1, symbols.Length * 2);
            Array.Resize(ref symbols, size);
            Array.Resize(ref symbolStrings, size);
        }

        symbols[id] ??= symbol;
        return id;
    }

    /// <summary>The name of a number.</summary>
    internal Symbol NameOf(int id) => symbols[id]!;

    /// <summary>The name as messages have it: in quotes where it would have to be quoted in a program.</summary>
    internal string Shown(int id)
    {
        var text = new ArrayBufferWriter<byte>();
        text.WriteAttributeName(NameString(id));
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>The name as a value, made once for each.</summary>
    internal NixString NameString(int id) => symbolStrings[id] ??= new NixString(NameOf(id).Name.ToArray()) { Name = NameOf(id) };

    /// <summary>Indices into the set, in the order of the names' bytes.</summary>
    internal int[] NameOrder(AttributeSet set)
    {
        int[] order = new int[set.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        order.AsSpan().Sort(new ByName(this, set.Names));
        return order;
    }

    readonly struct ByName(Evaluator evaluator, int[] names) : IComparer<int>
    {
        public int Compare(int left, int right) =>
            evaluator.NameString(names[left]).Bytes.AsSpan().SequenceCompareTo(evaluator.NameString(names[right]).Bytes);
    }
}
