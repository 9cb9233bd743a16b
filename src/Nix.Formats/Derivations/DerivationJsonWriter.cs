using System.Buffers;
using System.Globalization;
using System.Text;

namespace Nix.Formats;

/// <summary>Writes derivations as JSON, as <c>nix derivation show</c> of 2.34 does: format version 4, on one line.</summary>
public static class DerivationJsonWriter
{
    /// <summary>The version of the format that is written.</summary>
    internal const int Version = 4;

    private static readonly ByteString s_structured = ByteString.Of("__json");

    /// <summary>Writes some derivations: <c>{"derivations":{NAME:DERIVATION},"version":4}</c>.</summary>
    /// <exception cref="NixFormatException">A text in them is no UTF-8, or structured attributes are no JSON.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<KeyValuePair<StorePath, Derivation>> derivations)
    {
        output.Write("{\"derivations\":"u8);
        Members(output, derivations.OrderBy(each => each.Key), static each => ByteString.Of(each.Key.BaseName), static (output, each) => Write(output, each.Value));
        Version4(output);
    }

    /// <summary>Writes one derivation.</summary>
    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{KeyValuePair{StorePath, Derivation}})"/>
    public static void Write(IBufferWriter<byte> output, Derivation derivation)
    {
        output.Write("{\"args\":"u8);
        List(output, derivation.Arguments, static argument => argument);
        output.Write(",\"builder\":"u8);
        JsonText.Write(output, derivation.Builder);
        output.Write(",\"env\":"u8);
        // Structured attributes are shown apart.
        Members(output, derivation.Environment.Where(static variable => variable.Key != s_structured),
            static variable => variable.Key, static (output, variable) => JsonText.Write(output, variable.Value));
        output.Write(",\"inputs\":{\"drvs\":"u8);
        Members(output, derivation.InputDerivations, static input => ByteString.Of(input.Key.BaseName), static (output, input) => Write(output, input.Value));
        output.Write(",\"srcs\":"u8);
        List(output, derivation.InputSources, static source => Encoding.ASCII.GetBytes(source.BaseName));
        output.Write("},\"name\":"u8);
        JsonText.Write(output, Encoding.UTF8.GetBytes(derivation.Name));
        output.Write(",\"outputs\":"u8);
        Members(output, derivation.Outputs, static each => ByteString.Of(each.Key), static (output, each) => Write(output, each.Value));
        if (derivation.StructuredAttributes is { } structured)
        {
            output.Write(",\"structuredAttrs\":"u8);
            output.Write(StructuredJson.Normalize(structured));
        }
        output.Write(",\"system\":"u8);
        JsonText.Write(output, derivation.Platform);
        Version4(output);
    }

    private static void Write(IBufferWriter<byte> output, DerivationInput input)
    {
        output.Write("{\"dynamicOutputs\":"u8);
        Members(output, input.DynamicOutputs ?? [], static inner => ByteString.Of(inner.Key), static (output, inner) => Write(output, inner.Value));
        output.Write(",\"outputs\":"u8);
        List(output, input.Outputs, Encoding.UTF8.GetBytes);
        output.Write("}"u8);
    }

    private static void Write(IBufferWriter<byte> output, DerivationOutput promised) => output.Write(Encoding.ASCII.GetBytes(promised switch
    {
        DerivationOutput.InputAddressed { Path: var path } => $$"""{"path":"{{path.BaseName}}"}""",
        DerivationOutput.Fixed { Address: var address } => $$"""{"hash":"{{address.Hash.ToString(NixHashFormat.Sri)}}","method":"{{address.Method.Name()}}"}""",
        DerivationOutput.Floating { Method: var method, Algorithm: var algorithm } => $$"""{"hashAlgo":"{{algorithm.Name()}}","method":"{{method.Name()}}"}""",
        DerivationOutput.Impure { Method: var method, Algorithm: var algorithm } => $$"""{"hashAlgo":"{{algorithm.Name()}}","impure":true,"method":"{{method.Name()}}"}""",
        _ => "{}",
    }));

    private static void Members<T>(IBufferWriter<byte> output, IEnumerable<T> members, Func<T, ByteString> name, Action<IBufferWriter<byte>, T> write)
    {
        output.Write("{"u8);
        var isFirst = true;
        foreach (var member in members)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            JsonText.Write(output, name(member).Bytes);
            output.Write(":"u8);
            write(output, member);
        }
        output.Write("}"u8);
    }

    private static void List<T>(IBufferWriter<byte> output, IEnumerable<T> items, Func<T, byte[]> text)
    {
        output.Write("["u8);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            JsonText.Write(output, text(item));
        }
        output.Write("]"u8);
    }

    private static void Version4(IBufferWriter<byte> output) =>
        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"version\":{Version}}}")));
}
