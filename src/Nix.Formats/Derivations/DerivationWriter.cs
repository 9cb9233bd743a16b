using System.Text;

namespace Nix.Formats;

/// <summary>Writes .drv files as Nix does, and what stands in their place when they are hashed.</summary>
public static class DerivationWriter
{
    /// <summary>The file.</summary>
    public static ReadOnlyMemory<byte> Print(Derivation derivation, string storeDirectory)
    {
        using var text = Write(derivation, storeDirectory);
        return text.Written.ToArray();
    }

    /// <summary>The file, in memory that is used again once it is disposed of.</summary>
    public static ByteText Write(Derivation derivation, string storeDirectory)
    {
        var text = new ByteText(1 << 12);
        Write(text, derivation, storeDirectory, isMasked: false, inputs: null);
        return text;
    }

    /// <param name="output">Where to.</param>
    /// <param name="derivation">The derivation.</param>
    /// <param name="storeDirectory">The directory its paths are in.</param>
    /// <param name="isMasked">Whether output paths are left empty, and so the variables that hold them.</param>
    /// <param name="inputs">What stands for the path of each derivation that is needed, and its outputs; null for the paths.</param>
    internal static void Write(
        ByteText output,
        Derivation derivation,
        string storeDirectory,
        bool isMasked,
        IEnumerable<KeyValuePair<string, SortedSet<string>>>? inputs)
    {
        var writer = new AtermWriter(output);
        var directory = Encoding.UTF8.GetBytes(storeDirectory);
        writer.Raw(derivation.HasDynamicInputs ? "DrvWithVersion(\"xp-dyn-drv\","u8 : "Derive("u8);
        WriteOutputs(ref writer, derivation, directory, isMasked);
        writer.Raw(","u8);
        WriteInputs(ref writer, derivation, directory, inputs);
        writer.Raw(","u8);
        writer.OpenList();
        foreach (var path in derivation.InputSources)
        {
            writer.NextItem();
            writer.Path(path, directory);
        }
        writer.CloseList();
        writer.Raw(","u8);
        writer.Bytes(derivation.Platform);
        writer.Raw(","u8);
        writer.Bytes(derivation.Builder);
        writer.Raw(","u8);
        writer.OpenList();
        foreach (var argument in derivation.Arguments)
        {
            writer.NextItem();
            writer.Bytes(argument);
        }
        writer.CloseList();
        writer.Raw(","u8);
        WriteEnvironment(ref writer, derivation, isMasked);
        writer.Raw(")"u8);
    }

    private static void WriteOutputs(ref AtermWriter writer, Derivation derivation, ReadOnlySpan<byte> directory, bool isMasked)
    {
        writer.OpenList();
        foreach (var (name, promised) in derivation.Outputs)
        {
            writer.NextItem();
            writer.Raw("("u8);
            writer.Text(name);
            writer.Raw(","u8);
            if (!isMasked && promised.PathIfKnown is { } path)
                writer.Path(path, directory);
            else
                writer.Bytes([]);
            writer.Raw(","u8);
            writer.Text(promised.MethodAndAlgorithm);
            writer.Raw(","u8);
            writer.Text(promised.HashText);
            writer.Raw(")"u8);
        }
        writer.CloseList();
    }

    private static void WriteInputs(
        ref AtermWriter writer, Derivation derivation, ReadOnlySpan<byte> directory, IEnumerable<KeyValuePair<string, SortedSet<string>>>? inputs)
    {
        writer.OpenList();
        if (inputs is null)
        {
            foreach (var (path, input) in derivation.InputDerivations)
            {
                writer.NextItem();
                writer.Raw("("u8);
                writer.Path(path, directory);
                WriteInput(ref writer, input);
                writer.Raw(")"u8);
            }
        }
        else
        {
            foreach (var (hash, outputs) in inputs)
            {
                writer.NextItem();
                writer.Raw("("u8);
                writer.Text(hash);
                writer.Raw(","u8);
                WriteNames(ref writer, outputs);
                writer.Raw(")"u8);
            }
        }
        writer.CloseList();
    }

    private static void WriteInput(ref AtermWriter writer, DerivationInput input)
    {
        writer.Raw(","u8);
        if (input.DynamicOutputs is null)
        {
            WriteNames(ref writer, input.Outputs);
            return;
        }
        writer.Raw("("u8);
        WriteNames(ref writer, input.Outputs);
        writer.Raw(","u8);
        writer.OpenList();
        foreach (var (output, inner) in input.DynamicOutputs)
        {
            writer.NextItem();
            writer.Raw("("u8);
            writer.Text(output);
            WriteInput(ref writer, inner);
            writer.Raw(")"u8);
        }
        writer.CloseList();
        writer.Raw(")"u8);
    }

    private static void WriteNames(ref AtermWriter writer, SortedSet<string> outputs)
    {
        writer.OpenList();
        // Nearly always one, which is had without walking through a tree.
        if (outputs.Count == 1)
        {
            writer.Text(outputs.Min!);
        }
        else
        {
            foreach (var name in outputs)
            {
                writer.NextItem();
                writer.Text(name);
            }
        }
        writer.CloseList();
    }

    private static void WriteEnvironment(ref AtermWriter writer, Derivation derivation, bool isMasked)
    {
        ReadOnlySpan<ByteString> masked = isMasked ? [.. derivation.Outputs.Keys.Select(ByteString.Of)] : [];
        writer.OpenList();
        foreach (var (name, value) in derivation.Environment)
        {
            writer.NextItem();
            writer.Raw("("u8);
            writer.Bytes(name.Bytes);
            writer.Raw(","u8);
            writer.Bytes(masked.Contains(name) ? [] : value);
            writer.Raw(")"u8);
        }
        writer.CloseList();
    }
}
