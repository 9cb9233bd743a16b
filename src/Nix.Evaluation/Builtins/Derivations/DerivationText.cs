using System.Buffers;
using System.Text;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>A derivation as its file has it, and as it is hashed.</summary>
static class DerivationText
{
    static readonly SearchValues<byte> Escaped = SearchValues.Create("\"\\\n\r\t"u8);

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="draft">The derivation.</param>
    /// <param name="store">The store directory.</param>
    /// <param name="isMasked">Whether output paths are left empty, and so the variables that hold them.</param>
    /// <param name="inputs">What stands for each derivation that is needed, and its outputs; null for their paths.</param>
    public static void Write(
        IBufferWriter<byte> output, DerivationDraft draft, string store, bool isMasked, SortedDictionary<string, SortedSet<string>>? inputs)
    {
        output.Write("Derive(["u8);
        bool first = true;
        foreach ((string name, var promised) in draft.Outputs)
        {
            Separate(output, ref first);
            output.Write("("u8);
            Write(output, Encoding.UTF8.GetBytes(name));
            output.Write(","u8);
            Write(output, isMasked ? [] : Encoding.ASCII.GetBytes(promised.Path));
            output.Write(","u8);
            Write(output, Encoding.ASCII.GetBytes(promised.HashAlgorithm));
            output.Write(","u8);
            Write(output, Encoding.ASCII.GetBytes(promised.Hash));
            output.Write(")"u8);
        }

        output.Write("],["u8);
        first = true;
        foreach ((string path, var outputs) in inputs ?? draft.InputDerivations)
        {
            Separate(output, ref first);
            output.Write("("u8);
            Write(output, Encoding.ASCII.GetBytes(inputs is null ? $"{store}/{path}" : path));
            output.Write(",["u8);
            bool firstOutput = true;
            foreach (string name in outputs)
            {
                Separate(output, ref firstOutput);
                Write(output, Encoding.UTF8.GetBytes(name));
            }

            output.Write("])"u8);
        }

        output.Write("],["u8);
        first = true;
        foreach (string path in draft.InputSources)
        {
            Separate(output, ref first);
            Write(output, Encoding.ASCII.GetBytes($"{store}/{path}"));
        }

        output.Write("],"u8);
        Write(output, draft.Platform);
        output.Write(","u8);
        Write(output, draft.Builder);
        output.Write(",["u8);
        first = true;
        foreach (byte[] argument in draft.Arguments)
        {
            Separate(output, ref first);
            Write(output, argument);
        }

        output.Write("],["u8);
        first = true;
        foreach ((string name, byte[] value) in draft.Environment)
        {
            Separate(output, ref first);
            output.Write("("u8);
            Write(output, Encoding.UTF8.GetBytes(name));
            output.Write(","u8);
            Write(output, isMasked && draft.Outputs.ContainsKey(name) ? [] : value);
            output.Write(")"u8);
        }

        output.Write("])"u8);
    }

    static void Separate(IBufferWriter<byte> output, ref bool first)
    {
        if (!first)
            output.Write(","u8);
        first = false;
    }

    static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        while (text.IndexOfAny(Escaped) is var at and >= 0)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                (byte)'\n' => "\\n"u8,
                (byte)'\r' => "\\r"u8,
                (byte)'\t' => "\\t"u8,
                (byte)'"' => "\\\""u8,
                _ => "\\\\"u8,
            });
            text = text[(at + 1)..];
        }

        output.Write(text);
        output.Write("\""u8);
    }
}
