namespace AskNix.Understanding.Languages;

/// <summary>What the form of a verb says of a wish, whatever the verb.</summary>
enum VerbForm
{
    /// <summary>"Instala", "instale", "instalar": wished, or named without anybody who does it.</summary>
    Wished,

    /// <summary>"Instalas": with a pronoun or a question mark it asks to have it done.</summary>
    You,

    /// <summary>"Instalo": asks how or whether.</summary>
    Me,

    /// <summary>"Instalé": it has been done.</summary>
    IDid,

    /// <summary>"Instaló": somebody else has done it.</summary>
    TheyDid,

    /// <summary>"Instalaba".</summary>
    IUsedTo,

    /// <summary>"Instalaré".</summary>
    Later,

    /// <summary>"Instalaría".</summary>
    Perhaps,

    /// <summary>"Instalarías".</summary>
    WouldYou,

    /// <summary>"Instalado".</summary>
    Done,

    /// <summary>"Instalando".</summary>
    Doing,
}
